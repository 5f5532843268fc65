import { expect, test } from 'vitest';
import { failureOf } from '../support/failing.ts';
import { type Fate, json, over, refused, reset, text } from '../support/line.ts';
import { patiently } from '../support/patiently.ts';
import { callUntyped } from '../support/untyped.ts';

const request = { connectorCustomerId: 'c-1', merchantCustomerId: 'm-1' };
const notFound = json({ code: 'missing' }, 404);

async function removing(...fates: readonly Fate[]) {
  const { client } = over(fates);
  const { outcome } = await patiently(() => client.call('customer.delete', request));
  return outcome;
}

test.each<[string, Fate]>([
  ['a lost answer', reset],
  ['a 500', json({}, 500)],
])('what is gone after %s was removed', async (_, fate) => {
  expect(await removing(fate, notFound)).toMatchObject({ value: { ...request, status: 'DELETED' } });
});

test.each<[string, readonly Fate[]]>([
  ['at once', [notFound]],
  ['after no connection', [refused, notFound]],
  ['after an attempt that was turned away', [json({}, 429), notFound]],
  ['in the words of something in between', [reset, text('<h1>Not found</h1>', 404)]],
])('what is not found %s was not', async (_, fates) => {
  expect(await removing(...fates)).toMatchObject({ reason: { code: 'RESOURCE_NOT_FOUND' } });
});

test('what is not found is not gone for those who read or change it', async () => {
  for (const name of ['customer.get', 'customer.update'] as const) {
    const { client } = over([reset, notFound]);
    const { outcome } = await patiently(() => failureOf(callUntyped(client, name, { connectorCustomerId: 'c' })));
    expect(outcome).toMatchObject({ value: { code: 'RESOURCE_NOT_FOUND' } });
  }
});
