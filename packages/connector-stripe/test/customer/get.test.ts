import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';
import { customerWire } from '../support/wire.ts';

const request = { connectorCustomerId: 'cus_1' };

const fates: Fates<'customer.get'> = {
  connectorCustomerId: { becomes: 'cus_2', sent: ['path'] },
  merchantCustomerId: { becomes: 'user_2', compared: 'merchantCustomerId' },
};

describe('customer.get', () => {
  it('shows the request', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('customer.get', request)).toMatchInlineSnapshot(`
      {
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "GET",
        "url": "https://api.stripe.com/v1/customers/cus_1",
      }
    `);
  });

  it('sends no more than the id', async () => {
    const { client, sent } = connect(echo);
    await client.call('customer.get', request);
    expect(sent).toMatchObject([{ method: 'GET', path: '/v1/customers/cus_1', query: {}, form: {} }]);
    expect(sent[0]?.headers).not.toHaveProperty('idempotency-key');
    expect(sent[0]?.headers).not.toHaveProperty('content-type');
  });

  itKeepsEveryField('customer.get', request, fates);

  it('answers with every detail', async () => {
    const address = {
      line1: '1 Main St',
      line2: null,
      city: 'Springfield',
      state: 'IL',
      postal_code: '62701',
      country: 'US',
    };
    const { client } = connect(() =>
      customerWire({
        name: 'Jane Roe',
        email: 'jane@example.com',
        phone: '+1-555-0100',
        description: 'Premium plan',
        address,
        metadata: { merchant_customer_id: 'user_1', merchant_charge_id: 'c', plan: 'premium' },
      }),
    );
    expect(await client.call('customer.get', request)).toEqual({
      connectorCustomerId: 'cus_1',
      merchantCustomerId: 'user_1',
      connectorRequestId: 'req_test_1',
      status: 'ACTIVE',
      statusCode: 200,
      name: 'Jane Roe',
      email: 'jane@example.com',
      phone: '+1-555-0100',
      description: 'Premium plan',
      address: { line1: '1 Main St', city: 'Springfield', state: 'IL', zipCode: '62701', countryAlpha2Code: 'US' },
      metadata: { plan: 'premium' },
    });
  });

  it.each([
    ['null', customerWire({ metadata: null })],
    ['absent', { id: 'cus_1' }],
  ])('leaves out what is %s', async (_what, wire) => {
    const { client } = connect(() => wire);
    const response = await client.call('customer.get', request);
    expect(Object.values(response)).not.toContain(null);
    expect(response).toMatchObject({ connectorCustomerId: 'cus_1', status: 'ACTIVE' });
    expect(response.address).toBeUndefined();
    expect(response.metadata).toBeUndefined();
  });

  it('says that a customer is deleted', async () => {
    const { client } = connect(() => ({ id: 'cus_1', object: 'customer', deleted: true }));
    expect(await client.call('customer.get', request)).toMatchObject({
      status: 'DELETED',
      connectorCustomerId: 'cus_1',
    });
  });

  it.each([
    ['without an id', { object: 'customer' }],
    ['with an id that is a number', customerWire({ id: 7 })],
    ['with a name that is an object', customerWire({ name: {} })],
    ['that is a list', []],
  ])('does not take an answer %s', async (_what, wire) => {
    const { client } = connect(() => wire);
    await expect(client.call('customer.get', request)).rejects.toMatchObject({
      name: 'ConnectorError',
      code: 'RESPONSE_DESERIALIZATION_FAILED',
      moneyMoved: 'no',
    });
  });
});

describe.skipIf(!specsPresent)(`customer.get and the documented examples (${needsSpecs})`, () => {
  it.each([
    ['customer', 'ACTIVE'],
    ['deleted_customer', 'DELETED'],
  ])('reads %s', async (kind, status) => {
    const { client } = connect(() => ({ ...readFixtures()[kind], id: request.connectorCustomerId }));
    expect(await client.call('customer.get', request)).toMatchObject({ status });
  });
});
