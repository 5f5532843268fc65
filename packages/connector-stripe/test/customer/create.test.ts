import type { CustomerCreateRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';
import { customerWire } from '../support/wire.ts';

const request: CustomerCreateRequest = { merchantCustomerId: 'user_1', address: { line2: 'Floor 2' } };

const everything: CustomerCreateRequest = {
  merchantCustomerId: 'user_1',
  name: 'Jane Roe',
  email: 'jane@example.com',
  phone: '+1-555-0100',
  description: 'Premium plan',
  address: {
    line1: '1 Main St',
    line2: 'Floor 2',
    line3: 'Room 3',
    city: 'Springfield',
    state: 'IL',
    zipCode: '62701',
    countryAlpha2Code: 'US',
  },
  metadata: { plan: 'premium' },
};

const fates: Fates<'customer.create'> = {
  merchantCustomerId: { becomes: 'user_2', sent: ['idempotency-key', 'metadata[merchant_customer_id]'], echoed: true },
  name: { becomes: 'Jane Roe', sent: ['name'] },
  email: { becomes: 'jane@example.com', sent: ['email'] },
  phone: { becomes: '+1-555-0100', sent: ['phone'] },
  description: { becomes: 'Premium plan', sent: ['description'] },
  'address.line1': { becomes: '1 Main St', sent: ['address[line1]'] },
  'address.line2': { becomes: 'Floor 3', sent: ['address[line2]'] },
  'address.line3': { becomes: 'Room 3', sent: ['address[line2]'] },
  'address.city': { becomes: 'Springfield', sent: ['address[city]'] },
  'address.state': { becomes: 'IL', sent: ['address[state]'] },
  'address.zipCode': { becomes: '62701', sent: ['address[postal_code]'] },
  'address.countryAlpha2Code': { becomes: 'US', sent: ['address[country]'] },
  metadata: { becomes: { plan: 'premium' }, sent: ['metadata[plan]'] },
};

describe('customer.create', () => {
  it('shows the request without what is secret or personal', async () => {
    const { client, sent } = connect(echo);
    expect(await client.dryRun('customer.create', everything)).toMatchInlineSnapshot(`
      {
        "body": {
          "address[city]": "[redacted]",
          "address[country]": "US",
          "address[line1]": "[redacted]",
          "address[line2]": "[redacted]",
          "address[postal_code]": "[redacted]",
          "address[state]": "[redacted]",
          "description": "Premium plan",
          "email": "[redacted]",
          "metadata[merchant_customer_id]": "user_1",
          "metadata[plan]": "premium",
          "name": "[redacted]",
          "phone": "[redacted]",
        },
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "content-type": "application/x-www-form-urlencoded",
          "idempotency-key": "prism-f56fbc116c60501159d393bad06a5a0ef8e8e1a4",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "POST",
        "url": "https://api.stripe.com/v1/customers",
      }
    `);
    expect(sent).toEqual([]);
  });

  it('sends every field', async () => {
    const { client, sent } = connect(echo);
    await client.call('customer.create', everything);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/v1/customers', query: {} });
    expect(sent[0]?.form).toEqual({
      name: 'Jane Roe',
      email: 'jane@example.com',
      phone: '+1-555-0100',
      description: 'Premium plan',
      'address[line1]': '1 Main St',
      'address[line2]': 'Floor 2, Room 3',
      'address[city]': 'Springfield',
      'address[state]': 'IL',
      'address[postal_code]': '62701',
      'address[country]': 'US',
      'metadata[plan]': 'premium',
      'metadata[merchant_customer_id]': 'user_1',
    });
  });

  itKeepsEveryField('customer.create', request, fates);

  it('answers with the id to store', async () => {
    const { client } = connect(() => customerWire({ metadata: { merchant_customer_id: 'user_1' }, new_in_2031: [] }));
    expect(await client.call('customer.create', request)).toEqual({
      merchantCustomerId: 'user_1',
      connectorCustomerId: 'cus_1',
      connectorRequestId: 'req_test_1',
      status: 'ACTIVE',
      statusCode: 200,
    });
  });

  it('needs no more of an answer than the id', async () => {
    const { client } = connect(() => ({ id: 'cus_1' }));
    expect(await client.call('customer.create', request)).toMatchObject({ connectorCustomerId: 'cus_1' });
  });

  it('does not take the customer of somebody else', async () => {
    const { client } = connect(() => customerWire({ metadata: { merchant_customer_id: 'user_2' } }));
    await expect(client.call('customer.create', request)).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      moneyMoved: 'no',
      issues: [{ field: 'merchantCustomerId' }],
    });
  });
});

describe('customer.create with data that cannot be taken (422)', () => {
  const tooMany = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`key${index}`, 'v4lue']));

  it.each<[what: string, details: Partial<CustomerCreateRequest>, ...fields: string[]]>([
    ['a bad e-mail address', { email: 'v4lue at example.com' }, 'email'],
    ['an e-mail address of more than 512 characters', { email: `${'v4lue'.repeat(103)}@example.com` }, 'email'],
    ['an empty name', { name: '' }, 'name'],
    ['a name of more than 256 characters', { name: 'v4lue'.repeat(52) }, 'name'],
    ['a phone number of more than 20 characters', { phone: 'v4lue'.repeat(5) }, 'phone'],
    ['a description of more than 5000 characters', { description: 'v4lue'.repeat(1001) }, 'description'],
    ['a country in words', { address: { countryAlpha2Code: 'v4' } }, 'address.countryAlpha2Code'],
    ['21 keys of metadata', { metadata: tooMany }, 'metadata'],
    ['a key of metadata of more than 40 characters', { metadata: { ['v4lue'.repeat(9)]: 'x' } }, 'metadata'],
    ['a key of metadata in brackets', { metadata: { 'v4lue[x]': 'x' } }, 'metadata'],
    ['a value of metadata of more than 500 characters', { metadata: { key: 'v4lue'.repeat(101) } }, 'metadata'],
    ['a value of metadata that would remove its key', { metadata: { key: '' } }, 'metadata'],
    ['a key of metadata that is ours', { metadata: { merchant_customer_id: 'v4lue' } }, 'metadata'],
    ['several things', { email: 'v4lue', metadata: tooMany }, 'email', 'metadata'],
    ['several things that only Stripe minds', { name: 'v4lue'.repeat(52), phone: 'v4lue'.repeat(5) }, 'name', 'phone'],
  ])('refuses %s before anything is sent', async (_what, details, ...fields) => {
    const { client, sent } = connect(echo);
    const error = await client.call('customer.create', { ...request, ...details }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'IntegrationError',
      code: 'INVALID_CUSTOMER_DATA',
      statusCode: 422,
      requestSent: 'no',
      retry: 'never',
      connector: 'stripe',
      operation: 'customer.create',
      issues: fields.map((field) => ({ field })),
    });
    for (const field of fields) expect(String(error)).toContain(field);
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain('v4');
    expect(sent).toEqual([]);
  });

  it('takes what is just within the limits', async () => {
    const { client, sent } = connect(echo);
    const metadata = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`key${index}`, 'x'.repeat(500)]));
    await client.call('customer.create', { ...request, name: 'n'.repeat(256), phone: '5'.repeat(20), metadata });
    expect(sent[0]?.form).toMatchObject({ name: 'n'.repeat(256), 'metadata[key19]': 'x'.repeat(500) });
  });
});

describe.skipIf(!specsPresent)(`customer.create and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({ ...readFixtures()['customer'] }));
    const response = await client.call('customer.create', request);
    expect(response).toMatchObject({ status: 'ACTIVE', merchantCustomerId: 'user_1' });
    expect(response.connectorCustomerId).toMatch(/^cus_/);
  });
});
