import { createClient, defineConnector, type FormFields, operation, postForm, type Schema, secret } from '@prism/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { json } from './support/connect.ts';
import { sentByStripe } from './support/oracle.ts';
import { type Sent, sentBy } from './support/sent.ts';

const anything: Schema<unknown> = { '~standard': { version: 1, vendor: 'test', validate: (value) => ({ value }) } };

/** What core's encoder, which it keeps to itself, makes of these fields. */
async function sentByCore(fields: FormFields): Promise<Sent> {
  const sent: Sent[] = [];
  const update = operation('customer.update', {
    request: () => postForm(['v1', 'customers', 'any_1'], fields),
    response: anything,
    result: () => ({ connectorCustomerId: 'any_1', status: 'ACTIVE' }),
  });
  const toy = defineConnector({
    id: 'toy',
    displayName: 'Toy',
    specVersion: 'v1',
    settings: anything,
    environments: { SANDBOX: 'https://toy.example', PRODUCTION: 'https://toy.example' },
    authenticate: () => ({}),
    error: () => ({}),
    operations: { customer: { update } },
  });
  const fetch = async (request: Request) => {
    sent.push(await sentBy(request));
    return json({});
  };
  await createClient(toy({}), { environment: 'SANDBOX', fetch }).call('customer.update', {
    connectorCustomerId: 'any_1',
  });
  const [only] = sent;
  if (only === undefined) throw new Error('nothing was sent');
  return only;
}

// Brackets would nest, and both clients leave them to their callers to avoid; no text can hold half of a character. Stripe's
// client loses a parameter called __proto__.
const name = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => !/[[\]]/.test(text) && !/^\d+$/.test(text) && text !== '__proto__');
const text = fc.string({ unit: 'grapheme' });
const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(undefined));
const { fields } = fc.letrec<{ value: FormFields[string]; fields: FormFields }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  ),
  fields: fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));

it("encodes any nested parameters as Stripe's own client does", async () => {
  await fc.assert(
    fc.asyncProperty(fields, async (params) => {
      const theirs = await sentByStripe((stripe) => stripe.rawRequest('POST', '/v1/customers/any_1', { ...params }));
      expect((await sentByCore(params)).form).toEqual(theirs.form);
    }),
    { numRuns: 200 },
  );
});

it('writes a secret as the text that it is', async () => {
  const { form } = await sentByCore({ card: { number: secret('4242 & 4242') }, list: [secret('a'), 'b'] });
  expect(form).toEqual({ 'card[number]': '4242 & 4242', 'list[0]': 'a', 'list[1]': 'b' });
});
