import { describe, expect, test, vi } from 'vitest';
import type { CallAttempted, CallEnded, CallStarted, Observer } from '../../src/engine/observer.ts';
import { failureOf } from '../support/failing.ts';
import { type Fate, json, over, refused, reset } from '../support/line.ts';
import { patiently } from '../support/patiently.ts';
import { requests } from '../support/requests.ts';
import { toyKey } from '../support/toy.ts';

type Event = readonly ['start', CallStarted] | readonly ['attempt', CallAttempted] | readonly ['end', CallEnded];

function recorder(): { readonly observer: Observer; readonly events: Event[] } {
  const events: Event[] = [];
  const observer: Observer = {
    onStart: (event) => void events.push(['start', event]),
    onAttempt: (event) => void events.push(['attempt', event]),
    onEnd: (event) => void events.push(['end', event]),
  };
  return { observer, events };
}

const pay = { ...requests['payment.authorize'], amount: { minorAmount: 1050, currency: 'EUR' } } as const;
const ok = json({ id: 'secret-payment-id', reference: 't-1' }, 200, { 'toy-request': 'req_1' });

/** The events of a payment over these fates. */
async function watched(...fates: readonly Fate[]) {
  const { observer, events } = recorder();
  const { client } = over(fates, { observers: [observer], headers: { 'x-canary': 'canary-header' } });
  await patiently(() => client.call('payment.authorize', pay));
  return events;
}

test('events come in order, with what happened', async () => {
  const events = await watched(refused, json({}, 500, { 'toy-request': 'req_0' }), ok);
  const call = { callId: events[0]?.[1].callId, connector: 'toy', operation: 'payment.authorize' };
  const durationMs = expect.toSatisfy((ms: number) => ms >= 0);
  const answered = { ...call, method: 'POST', durationMs };
  expect(events).toEqual([
    ['start', call],
    ['attempt', { ...answered, attempt: 1, errorCode: 'CONNECTION_FAILED' }],
    [
      'attempt',
      { ...answered, attempt: 2, statusCode: 500, connectorRequestId: 'req_0', errorCode: 'CONNECTOR_UNAVAILABLE' },
    ],
    ['attempt', { ...answered, attempt: 3, statusCode: 200, connectorRequestId: 'req_1' }],
    ['end', { ...call, attempts: 3, durationMs, statusCode: 200, status: 'AUTHORIZED' }],
  ]);
});

test('a call that fails ends with a code', async () => {
  expect((await watched(reset)).at(-1)).toMatchObject(['end', { attempts: 3, errorCode: 'CONNECTION_RESET' }]);
  expect((await watched(json({ id: 'p', reference: 'other' }))).at(-1)).toMatchObject([
    'end',
    { attempts: 1, statusCode: 200, errorCode: 'INTEGRITY_CHECK_FAILED' },
  ]);
});

test('a call that is refused starts and ends', async () => {
  const { observer, events } = recorder();
  const { client } = over([], { observers: [observer] });
  await failureOf(client.call('customer.create', { merchantCustomerId: '' }));
  await failureOf(client.call('payment.capture', requests['payment.capture']));
  expect(events.map(([kind, event]) => [kind, 'errorCode' in event ? event.errorCode : undefined])).toEqual([
    ['start', undefined],
    ['end', 'INVALID_CUSTOMER_DATA'],
    ['start', undefined],
    ['end', 'FLOW_NOT_SUPPORTED'],
  ]);
  expect(events.at(-1)?.[1]).toMatchObject({ attempts: 0 });
});

test('attempts of several requests are counted on', async () => {
  const { observer, events } = recorder();
  const { client } = over([json({ id: 'm' }), reset, json({ id: 'm' })], { observers: [observer] });
  const { paymentMethod } = requests['payment.authorize'];
  await patiently(() => client.call('paymentMethod.tokenize', { paymentMethod, connectorCustomerId: 'c' }));
  const attempts = events.flatMap(([, event]) => ('attempt' in event ? [event.attempt] : []));
  expect(attempts).toEqual([1, 2, 3]);
  expect(events.at(-1)?.[1]).toMatchObject({ attempts: 3 });
});

test('no event holds a body, a header, a URL, a key or an id of the merchant', async () => {
  const values = JSON.stringify(requests['payment.authorize']).match(/(?<=:")[^"]{3,}(?=")/g) ?? [];
  const events = JSON.stringify(await watched(reset, json({ code: 'body-canary' }, 500), ok));
  expect(values).toContain('4242424242424242');
  for (const value of [...values, toyKey, 'canary', 'prism-', 'https:', 'secret-payment-id']) {
    expect(events).not.toContain(value);
  }
});

describe('an observer that throws', () => {
  const bug = new Error('an observer’s bug');
  const throwing: Observer = {
    onStart: () => {
      throw bug;
    },
    onAttempt: async () => {
      throw bug;
    },
    onEnd: () => Promise.reject(bug),
  };

  test('harms neither the payment nor the others, and its author learns of it', async () => {
    const complaints = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { observer, events } = recorder();
    const { client } = over([ok], { observers: [throwing, observer, throwing] });
    const response = await client.call('payment.authorize', { ...pay });
    expect(response.status).toBe('AUTHORIZED');
    expect(events.map(([kind]) => kind)).toEqual(['start', 'attempt', 'end']);
    await vi.waitFor(() => expect(complaints).toHaveBeenCalledTimes(6));
    expect(complaints).toHaveBeenLastCalledWith('prism: an observer threw', bug);
  });

  test('does not hide why a call failed', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { client } = over([json({}, 400)], { observers: [throwing] });
    expect((await failureOf(client.call('payment.authorize', pay))).code).toBe('REQUEST_REJECTED');
  });
});

test('an observer cannot change the key of a payment', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const keyWith = async (observers: readonly Observer[]) => {
    const { client, sent } = over([ok], { observers });
    await client.call('payment.authorize', pay);
    return sent[0]?.headers['toy-key'];
  };
  const renaming: Observer = {
    onStart: (event) => {
      Object.assign(event, { operation: 'payments/authorize' });
    },
  };
  expect(await keyWith([renaming])).toBe(await keyWith([]));
});
