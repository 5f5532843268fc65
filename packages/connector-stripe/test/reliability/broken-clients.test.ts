import type { Fetch } from '@prism/core';
import { type Meddle, rewriting, withKey } from '@prism/reliability';
import { describe, expect, it } from 'vitest';
import { runCampaign, runSchedule } from './support/harness.ts';

const schedules = 300;

/** Calls again on its own, as many an HTTP client does, and forgets the key. */
function retrying(fetch: Fetch): Fetch {
  return async (request) => {
    const spare = withKey(request.clone(), undefined);
    return fetch(request).catch(() => fetch(spare));
  };
}

/** Ways to break a client, and what must come to light. */
const mutations: readonly (readonly [name: string, meddle: Meddle, violation: RegExp])[] = [
  ['sends no key', (fetch) => (request) => fetch(withKey(request, undefined)), /captured \d+ usd, captured \d+ usd/],
  [
    'makes a new key for each request',
    (fetch) => (request) => fetch(withKey(request, crypto.randomUUID())),
    /customer\.created, customer\.created/,
  ],
  ['is repeated by its HTTP client', retrying, /refund: happened: refunded \d+ \w+, refunded/],
  [
    'takes a lost answer for a refused connection',
    (fetch) => (request) =>
      fetch(request).catch(() => {
        throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
      }),
    /CONNECTION_FAILED claims that moneyMoved is no/,
  ],
  [
    'takes a lost answer for a refused connection',
    (fetch) => (request) =>
      fetch(request).catch(() => {
        throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
      }),
    /CONNECTION_FAILED claims that requestSent is no/,
  ],
  [
    'takes a breakdown for a refusal',
    (fetch) => async (request) => {
      const response = await fetch(request);
      return response.status < 500 ? response : new Response('{"error":{"code":"parameter_missing"}}', { status: 400 });
    },
    /was lost/,
  ],
  [
    'reads the id of another object',
    (fetch) => rewriting(fetch, (body) => body.replaceAll(/"id": "(pi|re|cus|pm)_/g, '"id": "$1_0')),
    /answered with cus_0\w+, it happened to cus_/,
  ],
  [
    'reads another status',
    (fetch) => rewriting(fetch, (body) => body.replaceAll('"requires_capture"', '"succeeded"')),
    /answered PARTIALLY_CAPTURED instead of AUTHORIZED/,
  ],
  [
    'asks for another amount',
    (fetch) => async (request) => {
      const body = (await request.clone().text()).replace(/(^|&)amount=/, '$1amount=1');
      return fetch(request.method === 'POST' ? new Request(request, { body }) : request);
    },
    /beside what was wanted: captured 1\d+/,
  ],
];

describe('the schedules find out a client that', () => {
  it.each(mutations)('%s', { timeout: 30_000 }, async (_name, meddle, violation) => {
    const found: string[] = [];
    for (let seed = 0; seed < schedules && !found.some((wrong) => violation.test(wrong)); seed += 1) {
      found.push(...(await runSchedule(seed, meddle)).violations);
    }
    expect(found).toContainEqual(expect.stringMatching(violation));
  });
});

it('what goes wrong is told with the command that plays it again', async () => {
  const campaign = runCampaign(0, (fetch) => (request) => fetch(withKey(request, undefined)));
  await expect(campaign).rejects.toThrow(/FAULT_SEED=\d+ npx pnpm vitest run \S+faults-0\.test\.ts\n.*wanted: /s);
});
