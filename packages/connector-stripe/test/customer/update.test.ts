import type { CustomerUpdateRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';
import { customerWire } from '../support/wire.ts';

const request: CustomerUpdateRequest = { connectorCustomerId: 'cus_1', address: { line2: 'Floor 2' } };

const fates: Fates<'customer.update'> = {
  connectorCustomerId: { becomes: 'cus_2', sent: ['path'] },
  merchantCustomerId: { becomes: 'user_2', sent: ['metadata[merchant_customer_id]'], echoed: true },
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

describe('customer.update', () => {
  it('shows the request without what is secret or personal', async () => {
    const { client } = connect(echo);
    const changes = { ...request, name: 'Jane Roe', metadata: { plan: 'premium' } };
    const shown = await client.dryRun('customer.update', changes, { idempotencyKey: 'key_1' });
    expect(shown).toMatchInlineSnapshot(`
      {
        "body": {
          "address[line2]": "[redacted]",
          "metadata[plan]": "premium",
          "name": "[redacted]",
        },
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "content-type": "application/x-www-form-urlencoded",
          "idempotency-key": "key_1",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "POST",
        "url": "https://api.stripe.com/v1/customers/cus_1",
      }
    `);
  });

  it('sends only what changes', async () => {
    const { client, sent } = connect(echo);
    await client.call('customer.update', { connectorCustomerId: 'cus_1', merchantCustomerId: 'user_1', name: 'Jane' });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/v1/customers/cus_1' });
    expect(sent[0]?.form).toEqual({ name: 'Jane', 'metadata[merchant_customer_id]': 'user_1' });
  });

  itKeepsEveryField('customer.update', request, fates);

  it('keeps an id in its segment of the path', async () => {
    const { client, sent } = connect(echo);
    await client.call('customer.update', { connectorCustomerId: 'cus_1/../../refunds?x=1#y' });
    expect(sent[0]?.path).toBe('/v1/customers/cus_1%2F..%2F..%2Frefunds%3Fx%3D1%23y');
  });

  it('answers with the customer', async () => {
    const { client } = connect(() => customerWire({ metadata: { merchant_customer_id: 'user_1' } }));
    expect(await client.call('customer.update', { ...request, merchantCustomerId: 'user_1' })).toMatchObject({
      merchantCustomerId: 'user_1',
      connectorCustomerId: 'cus_1',
      status: 'ACTIVE',
      statusCode: 200,
    });
  });

  it('refuses a name that is too long as data of the customer', async () => {
    const { client, sent } = connect(echo);
    await expect(client.call('customer.update', { ...request, name: 'n'.repeat(257) })).rejects.toMatchObject({
      code: 'INVALID_CUSTOMER_DATA',
      statusCode: 422,
      issues: [{ field: 'name', message: 'must be at most 256 characters for Stripe' }],
    });
    expect(sent).toEqual([]);
  });
});

describe.skipIf(!specsPresent)(`customer.update and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({ ...readFixtures()['customer'], id: request.connectorCustomerId }));
    expect(await client.call('customer.update', request)).toMatchObject({ status: 'ACTIVE' });
  });
});
