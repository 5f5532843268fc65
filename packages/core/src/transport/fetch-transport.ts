import { asPlainText, collectBody } from './body-text.ts';
import { type Call, startCall } from './call.ts';
import { isTransportFailure, type TransportFailure, transportFailure } from './failure.ts';
import { systemFailure } from './system-failure.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

/** Sends one request: the global `fetch`, or anything that can stand in for it. */
export type Fetch = (request: Request) => Promise<Response>;

/** Settings of the portable transport. */
export interface FetchTransportOptions {
  /** Default: the `fetch` that is global when a call is made. */
  readonly fetch?: Fetch;
}

const utf8 = new TextEncoder();

/**
 * The transport for every runtime that has a `fetch`.
 *
 * `fetch` does not tell when the connection stands. So connecting counts within the response time-out, and a failure
 * before the answer is `requestSent: 'unknown'` unless its system code proves that no connection stood. Nor does it let
 * itself be forbidden to repeat a request on a new connection when a kept one dies, as Deno's does: only an idempotency
 * key makes that harmless.
 */
export function createFetchTransport({ fetch }: FetchTransportOptions = {}): Transport {
  const fetchWith = fetch === undefined ? globalFetch : requestOf(fetch);
  return async (request) => {
    // A caller who aborts at once has nothing let out.
    await Promise.resolve();
    if (request.signal?.aborted) throw transportFailure('CALL_ABORTED', 'no');
    return send(fetchWith, request);
  };
}

type FetchWith = (url: string, init: RequestInit) => Promise<Response>;

// Of a Request it would make another one, which takes a third of the call.
function globalFetch(url: string, init: RequestInit): Promise<Response> {
  return globalThis.fetch(url, init);
}

function requestOf(fetch: Fetch): FetchWith {
  return (url, init) => fetch(new Request(url, init));
}

function send(fetchWith: FetchWith, request: TransportRequest): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const call = startCall(request, { resolve, reject, release: () => controller.abort() });
    const open = async () => {
      if (!URL.canParse(request.url)) throw transportFailure('CONNECTION_FAILED', 'no', 'ERR_INVALID_URL');
      const init: RequestInit = { ...wireRequest(request), redirect: 'manual', signal: controller.signal };
      call.advance('unknown', 'RESPONSE_TIMEOUT_EXCEEDED', request.timeouts.response);
      return fetchWith(request.url, init);
    };
    read(open, call).then(call.succeed, (error) => call.fail(failureOf(error, call)));
  });
}

function wireRequest({ method, headers, body }: TransportRequest) {
  return {
    method,
    headers: { ...asPlainText, ...headers },
    // Alone, a string would get a content-type that nobody asked for; bytes take longer.
    ...(body !== undefined && { body: 'content-type' in headers ? body : utf8.encode(body) }),
  };
}

async function read(open: () => Promise<Response>, call: Call): Promise<TransportResponse> {
  const { status, headers, body } = await open();
  call.advance('yes');
  return { status, headers: headersOf(headers), body: await textOf(body) };
}

// Not `for await`, whose iterator takes a fifth of the whole call.
async function textOf(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const text = collectBody();
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    if (text.push(part.value)) continue;
    await reader?.cancel();
    throw transportFailure('RESPONSE_DECODING_FAILED', 'yes');
  }
  return text.read();
}

function failureOf(error: unknown, call: Call): TransportFailure {
  if (isTransportFailure(error)) return error;
  const requestSent = call.requestSent();
  return systemFailure(error, requestSent === 'unknown' ? undefined : requestSent);
}

function headersOf(headers: Headers): Record<string, string> {
  const all: Record<string, string> = {};
  headers.forEach((value, name) => {
    // Cookies come one by one.
    all[name] = Object.hasOwn(all, name) ? `${all[name]}, ${value}` : value;
  });
  return all;
}
