import { createClient } from '@prism/core';
import { inVirtualTime } from '@prism/reliability';
import { createCanaries, disguises, leaks, printed } from '@prism/reliability/canary';
import { describe, expect, it } from 'vitest';
import { stripe } from '../../src/index.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import { type Bug, bugs } from './support/canary/bugs.ts';
import { disasters } from './support/canary/disasters.ts';
import { spoilt } from './support/canary/hostile.ts';
import { requests } from './support/canary/requests.ts';
import {
  callLoosely,
  dryRunLoosely,
  operationNames,
  play,
  populate,
  requestOf,
  type Traces,
  witness,
} from './support/canary/stage.ts';

const canaries = createCanaries(20_300_115, 'sk_test_');
const forbidden = disguises(canaries);
const ready = stripe({ apiKey: canaries.apiKey });

/** What `customer.get` is for. */
const profile = ['name', 'firstName', 'lastName', 'email', 'phone', 'line1', 'city', 'zipCode'];
const beyondProfile = new Map([...forbidden].filter(([what]) => !profile.some((kind) => what === `${kind} as it is`)));

function leaksOf(name: string, { ending, given, told }: Traces): readonly string[] {
  const isProfile = name === 'customer.get' && ending === 'ok ACTIVE';
  return [...leaks(given, isProfile ? beyondProfile : forbidden), ...leaks(told, forbidden)];
}

const asItIs: Bug = (connector) => connector;

/** A client of a sandbox with everything in it, and requests that it can make. */
async function connected(bug = asItIs) {
  const sandbox = createSandbox({ seed: 1, now: () => Date.now() });
  const subjects = await populate(sandbox, canaries, canaries.apiKey);
  return { subjects, client: createClient(bug(ready), { environment: 'DEVELOPMENT', fetch: sandbox.fetch }) };
}

it('every operation has a request with canaries', () => {
  expect(Object.keys(requests).sort()).toEqual([...operationNames].sort());
});

describe('a card number, a security code, a key and personal data come out nowhere', () => {
  it.each(disasters)('after %s', { timeout: 30_000 }, async (_name, disaster) => {
    const endings: string[] = [];
    for (const name of operationNames) {
      const traces = await inVirtualTime(1, () => play(name, canaries, disaster));
      expect.soft(leaksOf(name, traces), `${name}: ${traces.ending}`).toEqual([]);
      endings.push(traces.ending);
    }
    expect(endings).not.toContain('not an error of Prism');
    expect(endings).toContainEqual(expect.stringMatching(disaster.reaches));
  });

  it.each(operationNames)('when any field of %s is wrong', { timeout: 30_000 }, async (name) => {
    await inVirtualTime(1, async () => {
      const { client, subjects } = await connected();
      for (const { where, request } of spoilt(requestOf(name, canaries, subjects), canaries)) {
        for (const make of [callLoosely, dryRunLoosely]) {
          const traces = await witness(() => make(client, name, request));
          expect.soft(leaksOf(name, traces), `${where}: ${traces.ending}`).toEqual([]);
          expect.soft(traces.ending, where).toMatch(/^(INVALID_INPUT|INVALID_CUSTOMER_DATA|AMOUNT_CONVERSION_FAILED)$/);
        }
      }
    });
  });

  it.each(operationNames)('in a dry run of %s, of whatever connector', async (name) => {
    await inVirtualTime(1, async () => {
      for (const bug of [asItIs, ...bugs.map(([, , one]) => one)]) {
        const { client, subjects } = await connected(bug);
        const traces = await witness(() => dryRunLoosely(client, name, requestOf(name, canaries, subjects)));
        expect.soft(leaks([...traces.given, ...traces.told], forbidden)).toEqual([]);
        expect.soft(traces.ending).toMatch(/^(ok|REQUEST_ENCODING_FAILED)/);
      }
    });
  });

  it('when connectors and clients are printed', async () => {
    const { client } = await inVirtualTime(1, () => connected());
    expect(leaks([stripe, ready, client].flatMap(printed), forbidden)).toEqual([]);
  });

  const { apiKey, email, cardNumber } = canaries;
  const options = { environment: 'DEVELOPMENT' } as const;
  it.each([
    ['a key with a line break', () => stripe({ apiKey: `${apiKey}\n` })],
    ['a key that is no text', () => Reflect.apply(stripe, undefined, [{ apiKey: [apiKey] }])],
    ['a setting that is not known', () => Reflect.apply(stripe, undefined, [{ apiKey, [email]: cardNumber }])],
    ['an account that is none', () => stripe({ apiKey, stripeAccount: apiKey })],
    ['a version that is none', () => stripe({ apiKey, apiVersion: apiKey })],
    [
      'a base URL with a password and no host',
      () => createClient(ready, { ...options, baseUrl: `ftp://me:${apiKey}@` }),
    ],
    ['a proxy that is none', () => createClient(ready, { ...options, proxy: `me:${apiKey}@proxy` })],
    ['a header with a credential', () => createClient(ready, { ...options, headers: { authorization: apiKey } })],
    ['a header with a line break', () => createClient(ready, { ...options, headers: { 'x-key': `${apiKey}\n` } })],
    ['a header with another name', () => createClient(ready, { ...options, headers: { [email]: apiKey } })],
    [
      'a time-out that is none',
      () => Reflect.apply(createClient, undefined, [ready, { ...options, timeouts: apiKey }]),
    ],
    ['a connector that is none', () => Reflect.apply(createClient, undefined, [{ apiKey }, options])],
  ])('when the settings have %s', async (_name, make) => {
    const { ending, given, told } = await witness(async () => make());
    expect(ending).toMatch(/^INVALID_(CONNECTOR_CONFIG|CLIENT_OPTIONS)$/);
    expect(leaks([...given, ...told], forbidden)).toEqual([]);
  });

  it.each([
    ['an idempotency key with spaces', { idempotencyKey: canaries.name }],
    ['a signal that is none', { signal: canaries }],
    ['an option that is not known', { [canaries.email]: canaries }],
  ])('when a call has %s', async (_name, callOptions) => {
    const client = createClient(ready, { ...options, fetch: createSandbox().fetch });
    const call = () => Reflect.apply(client.call, client, ['refund.get', { connectorRefundId: 're_1' }, callOptions]);
    const { ending, given, told } = await witness(call);
    expect(ending).toBe('INVALID_CLIENT_OPTIONS');
    expect(leaks([...given, ...told], forbidden)).toEqual([]);
  });
});
