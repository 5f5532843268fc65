import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examples } from '../../src/openapi/examples.ts';
import { operations } from '../../src/vocabulary/operations.ts';
import { type Running, start } from '../support/server.ts';

const canaries = ['sk_test_canary-7f3a', '4000056655665556', 'jane.canary@example.com', '\u0000canary\u202e'];
const canary = fc.constantFrom(...canaries);

/** What nobody should send, at any place. */
const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  canary,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, -1, 1.5, 1e308, 2 ** 53, '', 'x'.repeat(6000), [], {}, [[]], true),
  fc.string({ unit: 'binary' }),
);

type Step = readonly [position: number, change: unknown];

/** A request that was right once, changed at some places, and where it belongs. */
const almostRight = fc
  .tuple(fc.constantFrom(...operations.values()), fc.array(fc.tuple(fc.nat(20), nonsense), { maxLength: 3 }))
  .map(([{ name, path }, steps]) => ({ path, body: JSON.stringify(steps.reduce<unknown>(changed, examples[name])) }));

function changed(value: unknown, [position, change]: Step): unknown {
  if (typeof value !== 'object' || value === null) return change;
  const entries = Object.entries(value);
  const [name, inner] = entries[position % (entries.length + 1)] ?? ['canary_of_a_field', change];
  return { ...value, [name]: position > 10 ? changed(inner, [position - 7, change]) : change };
}

const anyBody = fc.oneof(
  nonsense.map((value) => JSON.stringify(value)),
  fc.tuple(almostRight, fc.nat(200)).map(([{ body }, length]) => body.slice(0, length)),
  fc.string({ unit: 'binary' }),
);
const anyPath = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...Array.from(operations.values(), ({ path }) => path)) },
  { weight: 1, arbitrary: fc.webPath().map((text) => `/${text.replace(/^\/+/, '')}`) },
);
const calls = fc.oneof({ weight: 2, arbitrary: almostRight }, fc.record({ path: anyPath, body: anyBody }));

/** As far as a client sends it at all. */
function sendable(text: string): string {
  return text
    .replace(/[^\x20-\x7e\xa0-\xff]/g, '')
    .trim()
    .slice(0, 3000);
}

const headerText = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) });
const headerValue = fc
  .oneof(
    canary.filter((text) => /^[\x20-\x7e]*$/.test(text)),
    headerText,
    nonsense.map((v) => JSON.stringify(v) ?? ''),
  )
  .map(sendable);
const good = JSON.stringify({ config: { Stripe: { api_key: 'sk_test_canary-7f3a' } } });

const usual = fc.constant({
  'x-connector-config': good,
  'x-environment': 'development',
  'content-type': 'application/json',
});
const unusual = fc.record(
  {
    'x-connector-config': headerValue,
    'x-environment': fc.constantFrom('DEVELOPMENT', 'staging', '__proto__'),
    'content-type': headerValue,
    'x-connector': headerValue,
    'x-auth': fc.constantFrom('header-key', 'body-key', 'no-key', '__proto__', 'certificate-auth'),
    'x-api-key': headerValue,
    'x-prism-account': headerValue,
    'x-request-id': headerText.map(sendable),
    'idempotency-key': headerValue,
    authorization: headerValue,
  },
  { requiredKeys: [] },
);
const headers = fc.oneof(
  usual,
  fc.tuple(usual, unusual).map((both) => Object.assign({}, ...both)),
);

/** More of them, when somebody has the time. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 2500);

async function attempt(
  running: Running,
  { path, body }: { readonly path: string; readonly body: string },
  headers: Record<string, string>,
) {
  const response = await fetch(running.url + path, { method: 'POST', headers, body, redirect: 'manual' });
  const text = await response.text();
  expect(response.headers.get('x-request-id')).toMatch(/^[\w.:/+=@-]{1,128}$/);
  if (response.status === 200) return 'answered';
  const problem = JSON.parse(text);
  expect(problem).toMatchObject({ status: response.status, code: expect.stringMatching(/^[A-Z_]+$/) });
  expect(problem.code).not.toBe('INTERNAL_ERROR');
  expect(response.status).not.toBe(500);
  for (const secret of canaries) expect(text).not.toContain(secret);
  return problem.code;
}

test('no call of thousands brings the server down, an error without a code, or a secret into the log', async () => {
  const running = await start({ connectors: ['stripe'] });
  const ends = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(calls, headers, async (call, given) => {
      const end = await attempt(running, call, given);
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }),
    { numRuns: runs },
  );
  // It got everywhere: to the routes, the headers, the body, the connector and the processor.
  const reached = ['answered', 'ROUTE_NOT_FOUND', 'UNSUPPORTED_MEDIA_TYPE', 'MALFORMED_REQUEST', 'INVALID_INPUT'];
  expect([...ends.keys()]).toEqual(
    expect.arrayContaining([...reached, 'INVALID_CLIENT_OPTIONS', 'RESOURCE_NOT_FOUND']),
  );
  for (const secret of canaries) expect(running.logText()).not.toContain(secret);
  expect(running.log().filter(({ level }) => level === 'error')).toEqual([]);
  expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
}, 600_000);
