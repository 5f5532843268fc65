import * as z from 'zod/mini';
import { Refusal, refusal } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';

const text = z.optional(z.string().check(z.minLength(1), z.maxLength(5000)));

const body = z.strictObject({
  reference: z.string().check(z.minLength(1), z.maxLength(500)),
  name: text,
  email: text,
  phone: text,
  note: text,
  address: z.optional(
    z.strictObject({
      line1: text,
      line2: text,
      line3: text,
      city: text,
      region: text,
      postcode: text,
      country: text,
    }),
  ),
  metadata: z.optional(z.record(z.string(), z.string())),
});

function createCustomer({ account, draw, json, record }: Call) {
  const { data, error } = body.safeParse(json);
  if (!data) throw new Refusal(refusal(422, 'customer_invalid', { field: String(error.issues[0]?.path[0] ?? '') }));

  const known = account.customers.newestFirst().find(({ reference }) => reference === data.reference);
  if (known) throw new Refusal(refusal(409, 'customer_exists', { customer: known.id }));

  const customer = account.customers.add({ ...data, id: draw('cus') });
  record({ type: 'customer.created', id: customer.id, reference: customer.reference });
  return customer;
}

export const customerEndpoints: readonly Endpoint[] = [{ method: 'POST', path: '/v1/customers', run: createCustomer }];
