import { type Meddle, rewriting, withKey } from '@prism/reliability';
import { describe, expect, it } from 'vitest';
import { runCampaign, runSchedule } from './support/harness.ts';

const schedules = 300;

/** Ways to break a client, and what must come to light. */
const mutations: readonly (readonly [name: string, meddle: Meddle, violation: RegExp])[] = [
  ['sends no key', (fetch) => (request) => fetch(withKey(request, undefined)), /captured \d+ EUR, captured \d+ EUR/],
  [
    'makes a new key for each request',
    (fetch) => (request) => fetch(withKey(request, crypto.randomUUID())),
    /authorized \d+ USD, authorized \d+ USD/,
  ],
  [
    'takes a lost answer for a refused connection',
    (fetch) => (request) =>
      fetch(request).catch(() => {
        throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
      }),
    /CONNECTION_FAILED claims that moneyMoved is no/,
  ],
  [
    'takes a breakdown for a refusal',
    (fetch) => async (request) => {
      const response = await fetch(request);
      return response.status < 500 ? response : Response.json({ errorCode: '137' }, { status: 422 });
    },
    /was lost/,
  ],
  [
    'reads the id of another payment',
    (fetch) => rewriting(fetch, (body) => body.replace(/"pspReference":"\w/, '"pspReference":"_')),
    /answered with _\w+, it happened to/,
  ],
  [
    'reads another status',
    (fetch) => rewriting(fetch, (body) => body.replaceAll('"Refused"', '"Authorised"')),
    /answered CAPTURED instead of FAILURE/,
  ],
  [
    'asks for another amount',
    (fetch) => async (request) => {
      const body = (await request.clone().text()).replace(/"value":/, '"value":1');
      return fetch(request.method === 'POST' ? new Request(request, { body }) : request);
    },
    /beside what was wanted: (?:captured|authorized|refunded) 1\d+/,
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
  await expect(campaign).rejects.toThrow(/FAULT_SEED=\d+ npx pnpm vitest run \S+faults\.test\.ts\n.*wanted: /s);
});
