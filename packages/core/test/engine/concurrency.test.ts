import { expect, test } from 'vitest';
import { derivedKey } from '../../src/engine/idempotency-key.ts';
import type { Observer } from '../../src/engine/observer.ts';
import { type Fate, over } from '../support/line.ts';

/** Answers late and out of order, and fails each customer's first attempt. */
function crowd(): Fate {
  const met = new Set<string>();
  return async ({ body, headers }) => {
    const { reference } = JSON.parse(body);
    const isFirst = !met.has(reference);
    met.add(reference);
    for (let turns = Number(reference) % 7; turns > 0; turns -= 1)
      await new Promise((resolve) => setImmediate(resolve));
    const answer = { id: `id-${reference}`, reference, key: headers['toy-key'] };
    const retryAtOnce = { 'retry-after': '0', 'toy-request': `busy-${reference}` };
    return isFirst
      ? Response.json({}, { status: 503, headers: retryAtOnce })
      : Response.json(answer, { headers: { 'toy-request': `req-${reference}` } });
  };
}

test('100 calls at once on one client mix nothing up', async () => {
  const ended: string[] = [];
  const observer: Observer = { onEnd: ({ callId, attempts }) => void ended.push(`${callId} ${attempts}`) };
  const { client, sent } = over([crowd()], { observers: [observer] });
  const ids = Array.from({ length: 100 }, (_, index) => String(index));
  const responses = await Promise.all(
    ids.map((id) =>
      client.call(
        'customer.create',
        { merchantCustomerId: id, description: Number(id) % 2 === 0 ? 'warn' : 'no' },
        Number(id) % 3 === 0 ? { idempotencyKey: `own-${id}` } : {},
      ),
    ),
  );
  expect(responses).toEqual(
    ids.map((id) => ({
      merchantCustomerId: id,
      connectorCustomerId: `id-${id}`,
      status: 'ACTIVE',
      statusCode: 200,
      connectorRequestId: `req-${id}`,
      ...(Number(id) % 2 === 0 && { warnings: [{ field: 'description', message: 'was cut' }] }),
    })),
  );
  const keys = new Map(sent.map(({ body, headers }) => [JSON.parse(body).reference, headers['toy-key']]));
  expect(sent).toHaveLength(200);
  for (const id of ids) {
    expect(keys.get(id)).toBe(Number(id) % 3 === 0 ? `own-${id}` : await derivedKey('', 'customer.create', id, 64));
  }
  expect(new Set(ended).size).toBe(100);
  expect(ended.every((line) => line.endsWith(' 2'))).toBe(true);
});
