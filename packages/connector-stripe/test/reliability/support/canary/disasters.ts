import type { CallOptions, ConfiguredConnector, Fetch, Observer } from '@prism/core';
import type { Canaries } from '@prism/reliability/canary';
import type { Fault, StripeSandbox } from '../../../../src/sandbox/index.ts';
import { bugs, throwingErrorPart } from './bugs.ts';

/** A way in which a call ends, and how it is brought about. */
export interface Disaster {
  /** How the call ends for one operation at least: `ok` and the status, or the code of the error. */
  readonly reaches: RegExp;
  readonly apiKey?: ((key: string) => string) | undefined;
  readonly connector?: ((connector: ConfiguredConnector) => ConfiguredConnector) | undefined;
  readonly prepare?: ((sandbox: StripeSandbox) => void) | undefined;
  readonly network?: ((fetch: Fetch, canaries: Canaries) => Fetch) | undefined;
  readonly options?: ((canaries: Canaries) => CallOptions) | undefined;
  readonly observer?: ((canaries: Canaries) => Observer) | undefined;
  /** Changes the request, which is JSON here. */
  readonly alter?: ((request: string, canaries: Canaries) => string) | undefined;
  /** The call is made before with the request as it was. */
  readonly isRepeated?: boolean;
}

const faults: Readonly<Record<Fault, RegExp>> = {
  html: /^CONNECTOR_UNAVAILABLE$/,
  'html-after-effect': /^CONNECTOR_UNAVAILABLE$/,
  'rate-limited': /^RATE_LIMITED$/,
  'reset-after-effect': /^CONNECTION_RESET$/,
  'reset-before-effect': /^CONNECTION_RESET$/,
  'server-error': /^CONNECTOR_UNAVAILABLE$/,
  'server-error-after-effect': /^CONNECTOR_UNAVAILABLE$/,
  'timeout-after-effect': /^(RESPONSE|TOTAL)_TIMEOUT_EXCEEDED$/,
  'timeout-before-effect': /^(RESPONSE|TOTAL)_TIMEOUT_EXCEEDED$/,
  'truncated-body': /^RESPONSE_DECODING_FAILED$/,
};

const faultDisasters = Object.entries(faults).flatMap(([name, reaches]) => {
  const fault = Object.keys(faults).find((known): known is Fault => known === name);
  const inject = (times: number) => (sandbox: StripeSandbox) => {
    if (fault) sandbox.injectFault(fault, { times });
  };
  return [
    [`${name}, once`, { reaches: /^ok|^CONNECTOR_UNAVAILABLE$/, prepare: inject(1) }],
    [`${name}, for as long as it is tried`, { reaches, prepare: inject(9) }],
  ] as const;
});

/** The whole request, as a careless processor, proxy or HTTP client would quote it. */
async function quote(request: Request): Promise<string> {
  const body = decodeURIComponent((await request.clone().text()).replaceAll('+', ' '));
  return `${request.url} ${request.headers.get('authorization')} ${body}`;
}

type Answer = (quotation: string, canaries: Canaries) => Response;

/** An answer to everything, in place of the sandbox's. */
function answering(answer: Answer): Disaster['network'] {
  return (_fetch, canaries) => async (request) => answer(await quote(request), canaries);
}

function errorQuoting(status: number): Disaster['network'] {
  return answering((quotation, { cardNumber, email, phone, name }) =>
    Response.json(
      { error: { type: name, code: cardNumber, param: email, message: quotation, request_log_url: quotation } },
      { status, headers: { 'request-id': email, 'retry-after': phone, 'stripe-should-retry': name } },
    ),
  );
}

const errorAnswers: Readonly<Record<number, RegExp>> = {
  302: /^CONNECTOR_ERROR_RESPONSE$/,
  400: /^REQUEST_REJECTED$/,
  401: /^INVALID_API_KEY$/,
  403: /^PERMISSION_DENIED$/,
  404: /^RESOURCE_NOT_FOUND$/,
  409: /^REQUEST_IN_PROGRESS$/,
  418: /^CONNECTOR_ERROR_RESPONSE$/,
  422: /^REQUEST_REJECTED$/,
  429: /^RATE_LIMITED$/,
  500: /^CONNECTOR_UNAVAILABLE$/,
  503: /^CONNECTOR_UNAVAILABLE$/,
};

const errorDisasters = Object.entries(errorAnswers).map(
  ([status, reaches]) =>
    [`HTTP ${status} that quotes the request`, { reaches, network: errorQuoting(Number(status)) }] as const,
);

function rewriting(rewrite: (body: string, canaries: Canaries) => string): Disaster['network'] {
  return (fetch, canaries) => async (request) => {
    const response = await fetch(request);
    return new Response(rewrite(await response.text(), canaries), response);
  };
}

function systemError(code: string, syscall: string): Disaster['network'] {
  return () => async (request) => {
    const cause = Object.assign(new Error(await quote(request)), { code, syscall, request });
    throw new TypeError(await quote(request), { cause });
  };
}

/** Says stop after a while, with a reason that it should have kept to itself. */
function abortAfter(ms: number): Disaster['options'] {
  return (canaries) => {
    const controller = new AbortController();
    const abort = (): void => controller.abort(new Error(JSON.stringify(canaries)));
    if (ms === 0) abort();
    else setTimeout(abort, ms);
    return { signal: controller.signal };
  };
}

const bugDisasters = bugs.map(([name, reaches, connector]) => [name, { reaches, connector }] as const);

/** Every way in which a call can end. */
export const disasters: readonly (readonly [name: string, disaster: Disaster])[] = [
  ['nothing at all', { reaches: /^ok/ }],
  ...faultDisasters,
  ...errorDisasters,
  ...bugDisasters,
  [
    'an error part that throws',
    { reaches: /^REQUEST_REJECTED$/, connector: throwingErrorPart, network: errorQuoting(400) },
  ],
  ['a key of another environment', { reaches: /^INVALID_API_KEY$/, apiKey: (key) => key.replace('_test_', '_live_') }],
  ['a key that was revoked', { reaches: /^INVALID_API_KEY$/, apiKey: (key) => `${key}invalid` }],
  [
    'a card that no bank knows',
    { reaches: /^ok FAILURE$/, alter: (text, c) => text.replaceAll(c.testCardNumber, c.cardNumber) },
  ],
  [
    'a card with a wrong check digit',
    {
      reaches: /^ok FAILURE$/,
      alter: (text, c) =>
        text.replaceAll(
          c.testCardNumber,
          c.cardNumber.replace(/.$/, (last) => `${(Number(last) + 1) % 10}`),
        ),
    },
  ],
  [
    'a security code that is too long for the card',
    { reaches: /^ok FAILURE$/, alter: (text, c) => text.replaceAll(c.testCardNumber, '5555555555554444') },
  ],
  [
    'ids of nothing',
    { reaches: /^RESOURCE_NOT_FOUND$/, alter: (text) => text.replaceAll(/"(cus|pi|pm|re)_/g, '"$1_none') },
  ],
  [
    'the same id for other details',
    {
      reaches: /^CUSTOMER_ALREADY_EXISTS$/,
      isRepeated: true,
      alter: (text, c) => text.replaceAll(c.firstName, 'Another').replace('4200', '4100'),
    },
  ],
  [
    'a page in place of an answer',
    {
      reaches: /^RESPONSE_DESERIALIZATION_FAILED$/,
      network: answering(
        (quotation) => new Response(`<p>${quotation}</p>`, { headers: { 'content-type': 'text/html' } }),
      ),
    },
  ],
  [
    'half an answer',
    {
      reaches: /^RESPONSE_DECODING_FAILED$/,
      network: answering(
        (quotation) => new Response(`{"id":"${quotation}`, { headers: { 'content-type': 'application/json' } }),
      ),
    },
  ],
  [
    'an answer of another shape',
    {
      reaches: /^RESPONSE_DESERIALIZATION_FAILED$/,
      network: answering((quotation, { email }) =>
        Response.json({ id: [quotation], [email]: quotation, metadata: { [email]: 7 } }),
      ),
    },
  ],
  [
    'an answer about another amount',
    {
      reaches: /^INTEGRITY_CHECK_FAILED$/,
      network: rewriting((body) => body.replaceAll(/("amount\w*": [1-9]\d*)/g, '$11')),
    },
  ],
  [
    "an answer about another's id",
    {
      reaches: /^INTEGRITY_CHECK_FAILED$/,
      network: rewriting((body, { email }) => body.replaceAll(/("merchant_\w+": )"[^"]*"/g, `$1"${email}"`)),
    },
  ],
  ['no name server', { reaches: /^DNS_LOOKUP_FAILED$/, network: systemError('ENOTFOUND', 'getaddrinfo') }],
  ['no server', { reaches: /^CONNECTION_FAILED$/, network: systemError('ECONNREFUSED', 'connect') }],
  [
    'a certificate that nobody trusts',
    { reaches: /^TLS_HANDSHAKE_FAILED$/, network: systemError('CERT_HAS_EXPIRED', '') },
  ],
  ['a broken connection', { reaches: /^CONNECTION_RESET$/, network: systemError('ECONNRESET', 'read') }],
  ['an HTTP client that throws something', { reaches: /^CONNECTION_FAILED$/, network: systemError('sk_test', '') }],
  ['an abort before the call', { reaches: /^CALL_ABORTED$/, options: abortAfter(0) }],
  [
    'an abort while the answer is awaited',
    {
      reaches: /^CALL_ABORTED$/,
      options: abortAfter(100),
      prepare: (sandbox) => sandbox.injectFault('timeout-after-effect'),
    },
  ],
  [
    'an abort between two attempts',
    {
      reaches: /^CALL_ABORTED$/,
      options: abortAfter(100),
      prepare: (sandbox) => sandbox.injectFault('server-error'),
    },
  ],
];
