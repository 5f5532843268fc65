import { isPrismError } from '@prism/core';
import { createCanaries, disguises, leaks, overheard, printed } from '@prism/reliability/canary';
import { describe, expect, it } from 'vitest';
import { type Answer, connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type AdyenOperation, operationNames } from '../support/full-requests.ts';
import type { Sent } from '../support/sent.ts';
import { paymentWire } from '../support/wire.ts';
import { requests } from './support/canary/requests.ts';

const canaries = createCanaries(20_300_115, 'AQE');
const forbidden = disguises(canaries);

/** The whole request, as a careless processor, proxy or HTTP client would quote it. */
const quote = ({ path, query, body, headers }: Sent) => JSON.stringify([path, query, body, headers]);

function quoting(status: number): Answer {
  return (sent) => {
    const { cardNumber, email, name } = canaries;
    const body = { status, errorCode: cardNumber, message: quote(sent), errorType: name, pspReference: email };
    return Response.json(body, { status, headers: { pspreference: email, 'transient-error': name } });
  };
}

const broken: Answer = (sent) => {
  throw new TypeError(quote(sent), { cause: Object.assign(new Error(quote(sent)), { code: 'ECONNRESET', sent }) });
};

/** Ways in which a call can end, and how it does for one operation at least. */
const endings: readonly (readonly [name: string, answer: Answer, reaches: RegExp])[] = [
  ['it went well', echo, /^ok AUTHORIZED$/],
  ['a refusal', () => paymentWire({ resultCode: 'Refused', refusalReasonCode: '2' }), /^ok FAILURE$/],
  [
    'a card that is wrong',
    () => Response.json({ errorCode: '101', message: 'Invalid' }, { status: 422 }),
    /^ok FAILURE$/,
  ],
  ['an answer about another', () => paymentWire({ merchantReference: 'order_9' }), /^INTEGRITY_CHECK_FAILED$/],
  [
    'an answer of another shape',
    (sent) => ({ resultCode: [quote(sent)], id: 7, storedPaymentMethods: quote(sent) }),
    /^RESPONSE_DESERIALIZATION_FAILED$/,
  ],
  [
    'an answer without a meaning',
    (sent) => paymentWire({ amount: { currency: quote(sent), value: 1 } }),
    /^RESPONSE_HANDLING_FAILED$/,
  ],
  ['a page', (sent) => new Response(`<p>${quote(sent)}</p>`), /^RESPONSE_DESERIALIZATION_FAILED$/],
  [
    'half an answer',
    (sent) => new Response(quote(sent).slice(0, -1), { headers: { 'content-type': 'application/json' } }),
    /^RESPONSE_DECODING_FAILED$/,
  ],
  ['a broken connection', broken, /^CONNECTION_RESET$/],
  ...[400, 401, 403, 404, 418, 422, 429, 500, 503].map(
    (status) => [`HTTP ${status} that quotes the request`, quoting(status), /^[A-Z_]+$/] as const,
  ),
];

/** Makes a call and takes down all that comes of it. */
async function witness(name: AdyenOperation, answer: Answer) {
  const events: unknown[] = [];
  const take = (event: unknown): void => void events.push(event);
  const { client } = connect(answer, {
    settings: { apiKey: canaries.apiKey },
    options: { observers: [{ onStart: take, onAttempt: take, onEnd: take }] },
  });
  const request = requests[name](canaries);
  const call = async () => {
    try {
      const response = await Reflect.apply(client.call, client, [name, request]);
      return { ending: `ok ${Object(response).status}`, left: printed(response) };
    } catch (error) {
      return { ending: isPrismError(error) ? error.code : 'not an error of Prism', left: printed(error) };
    }
  };
  const { result, heard } = await overheard(call);
  const shown = await Reflect.apply(client.dryRun, client, [name, request]);
  return { ending: result.ending, left: [...result.left, ...heard, ...events.flatMap(printed), ...printed(shown)] };
}

describe('a card number, a security code, a key and personal data come out nowhere', () => {
  it.each(endings)('after %s', { timeout: 30_000 }, async (_name, answer, reaches) => {
    const reached: string[] = [];
    for (const name of operationNames) {
      const { ending, left } = await witness(name, answer);
      expect.soft(leaks(left, forbidden), `${name}: ${ending}`).toEqual([]);
      reached.push(ending);
    }
    expect(reached).not.toContain('not an error of Prism');
    expect(reached).toContainEqual(expect.stringMatching(reaches));
  });

  it('and would be found', () => {
    const { cardNumber, cardCvc, apiKey, email } = canaries;
    for (const text of [cardNumber, `cvc=${cardCvc}`, apiKey, encodeURIComponent(email)]) {
      expect(leaks([`<${text}>`], forbidden)).not.toEqual([]);
    }
  });
});
