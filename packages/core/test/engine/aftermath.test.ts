import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../src/errors/codes.ts';
import type { Retry } from '../../src/errors/errors.ts';
import type { RequestSent } from '../../src/transport/failure.ts';
import { failureOf } from '../support/failing.ts';
import { type Fate, json, over, refused, reset, text } from '../support/line.ts';
import { patiently } from '../support/patiently.ts';
import { configuredToy, keylessToy } from '../support/toy.ts';
import { callUntyped } from '../support/untyped.ts';

interface Row {
  readonly name: string;
  readonly fate: Fate;
  readonly code: ErrorCode;
  readonly sent: RequestSent;
  /** What the failure leaves open: nothing, whether the request had its effect, or what an earlier attempt left open. */
  readonly leaves: 'nothing' | 'doubt' | 'as before';
  /** What it says of trying again, where that is safe. */
  readonly again: Retry['kind'];
}

const yes = 'yes';
const rows: readonly Row[] = [
  { name: 'refused', fate: refused, code: 'CONNECTION_FAILED', sent: 'no', leaves: 'as before', again: 'same-key' },
  { name: 'reset', fate: reset, code: 'CONNECTION_RESET', sent: 'unknown', leaves: 'doubt', again: 'same-key' },
  {
    name: 'JSON cut short',
    fate: text('{"id":"p', 200, 'application/json'),
    code: 'RESPONSE_DECODING_FAILED',
    sent: yes,
    leaves: 'doubt',
    again: 'same-key',
  },
  {
    name: '200 of HTML',
    fate: text('<html>'),
    code: 'RESPONSE_DESERIALIZATION_FAILED',
    sent: yes,
    leaves: 'doubt',
    again: 'same-key',
  },
  {
    name: '200 of nothing',
    fate: text(''),
    code: 'RESPONSE_DESERIALIZATION_FAILED',
    sent: yes,
    leaves: 'doubt',
    again: 'same-key',
  },
  {
    name: '200 of another shape',
    fate: json({ id: 7 }),
    code: 'RESPONSE_DESERIALIZATION_FAILED',
    sent: yes,
    leaves: 'doubt',
    again: 'never',
  },
  { name: '500', fate: json({}, 500), code: 'CONNECTOR_UNAVAILABLE', sent: yes, leaves: 'doubt', again: 'same-key' },
  {
    name: '502 of HTML',
    fate: text('<h1>', 502),
    code: 'CONNECTOR_UNAVAILABLE',
    sent: yes,
    leaves: 'doubt',
    again: 'same-key',
  },
  { name: '408', fate: json({}, 408), code: 'CONNECTOR_UNAVAILABLE', sent: yes, leaves: 'doubt', again: 'same-key' },
  {
    name: '500 not to be repeated',
    fate: json({ retryable: false }, 500),
    code: 'CONNECTOR_UNAVAILABLE',
    sent: yes,
    leaves: 'doubt',
    again: 'never',
  },
  { name: '409', fate: json({}, 409), code: 'REQUEST_IN_PROGRESS', sent: yes, leaves: 'doubt', again: 'same-key' },
  { name: '429', fate: json({}, 429), code: 'RATE_LIMITED', sent: yes, leaves: 'as before', again: 'same-key' },
  {
    name: '429 with a date',
    fate: json({}, 429, { 'retry-after': '7' }),
    code: 'RATE_LIMITED',
    sent: yes,
    leaves: 'as before',
    again: 'after',
  },
  { name: '401', fate: json({}, 401), code: 'INVALID_API_KEY', sent: yes, leaves: 'as before', again: 'never' },
  { name: '403', fate: json({}, 403), code: 'PERMISSION_DENIED', sent: yes, leaves: 'as before', again: 'never' },
  { name: '400', fate: json({}, 400), code: 'REQUEST_REJECTED', sent: yes, leaves: 'nothing', again: 'never' },
  { name: '404', fate: json({}, 404), code: 'RESOURCE_NOT_FOUND', sent: yes, leaves: 'nothing', again: 'never' },
  { name: '422', fate: json({}, 422), code: 'REQUEST_REJECTED', sent: yes, leaves: 'nothing', again: 'never' },
  { name: '418', fate: json({}, 418), code: 'CONNECTOR_ERROR_RESPONSE', sent: yes, leaves: 'nothing', again: 'never' },
  {
    name: '400 of something in between',
    fate: text('<html>', 400),
    code: 'REQUEST_REJECTED',
    sent: yes,
    leaves: 'as before',
    again: 'never',
  },
  {
    name: '302 of something in between',
    fate: json({}, 302, { location: 'https://elsewhere.example/' }),
    code: 'CONNECTOR_ERROR_RESPONSE',
    sent: yes,
    leaves: 'as before',
    again: 'never',
  },
];

const operations = {
  'payment.authorize': {
    merchantTransactionId: 't-1',
    amount: { minorAmount: 100, currency: 'EUR' },
    paymentMethod: { token: { token: 'tok' } },
  },
  'payment.get': { connectorTransactionId: 'p-1' },
  'customer.create': { merchantCustomerId: 'c-1' },
  'customer.update': { connectorCustomerId: 'k-1', name: 'N' },
  'customer.delete': { connectorCustomerId: 'k-1' },
} as const;
type Name = keyof typeof operations;
const names = Object.keys(operations).filter((name): name is Name => name in operations);

async function ending(name: Name, fates: readonly Fate[], { keyed }: { readonly keyed: boolean }) {
  const connector = keyed ? configuredToy() : keylessToy();
  const { client, sent } = over(fates, { connector, maxRetries: fates.length - 1 });
  const { outcome } = await patiently(() => failureOf(callUntyped(client, name, operations[name])));
  if (outcome.status === 'rejected') throw outcome.reason;
  return { error: outcome.value, attempts: sent.length };
}

const creates = (name: Name) => name === 'payment.authorize' || name === 'customer.create';
const moves = (name: Name) => name === 'payment.authorize';

describe.each(rows)('$name', ({ fate, code, sent, leaves, again }) => {
  describe.each(names)('%s', (name) => {
    test.each([true, false])('alone, with a key: %s', async (keyed) => {
      const { error } = await ending(name, [fate], { keyed });
      const isOpen = leaves === 'doubt';
      const isSafe = keyed || !creates(name) || !isOpen;
      expect(error).toMatchObject({
        code,
        requestSent: sent,
        moneyMoved: moves(name) && isOpen ? 'unknown' : 'no',
        retry: isSafe ? again : 'never',
        connector: 'toy',
        operation: name,
      });
    });

    // A processor without keys gets no second attempt at something new, so there is no such case.
    test.each(creates(name) ? [true] : [true, false])(
      'after an attempt of unknown effect, with a key: %s',
      async (keyed) => {
        // What is gone after a removal that may have happened was removed; see gone.test.ts.
        if (name === 'customer.delete' && code === 'RESOURCE_NOT_FOUND') return;
        const { error, attempts } = await ending(name, [reset, fate], { keyed });
        expect(attempts).toBe(2);
        expect(error).toMatchObject({
          code,
          requestSent: sent === 'no' ? 'unknown' : sent,
          moneyMoved: moves(name) && leaves !== 'nothing' ? 'unknown' : 'no',
          retry: again,
        });
      },
    );
  });
});

test('an answer proves that something was sent, whatever the next attempt meets', async () => {
  const { error } = await ending('payment.authorize', [json({}, 500), reset], { keyed: true });
  expect(error).toMatchObject({ code: 'CONNECTION_RESET', requestSent: 'yes', moneyMoved: 'unknown' });
});

test('without keys, an open payment is not to be repeated but looked up', async () => {
  const { error, attempts } = await ending('payment.authorize', [reset, json({ id: 'p' })], { keyed: false });
  expect(attempts).toBe(1);
  expect(error).toMatchObject({ moneyMoved: 'unknown', retry: 'never' });
  expect(error.suggestedAction).toMatch(/^Do not call again/);
});
