import type { CustomerCreateRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';
import { storedListWire, storedWire } from '../support/wire.ts';

const request: CustomerCreateRequest = { merchantCustomerId: 'user_2' };
const details: Partial<CustomerCreateRequest> = {
  name: 'Jane Roe',
  email: 'jane@example.com',
  phone: '+4930123456',
  description: 'Premium',
  address: { city: 'Berlin' },
  metadata: { plan: '7' },
};

const fates: Fates<'customer.create'> = {
  merchantCustomerId: { becomes: 'user_3', sent: ['shopperReference'], echoed: true },
  name: { becomes: 'Jane Roe', warned: ['name'] },
  email: { becomes: 'jane@example.com', warned: ['email'] },
  phone: { becomes: '+4930123456', warned: ['phone'] },
  description: { becomes: 'Premium', warned: ['description'] },
  'address.line1': { becomes: 'Hauptstr. 1', warned: ['address'] },
  'address.line2': { becomes: 'Hinterhaus', warned: ['address'] },
  'address.line3': { becomes: 'c/o Doe', warned: ['address'] },
  'address.city': { becomes: 'Berlin', warned: ['address'] },
  'address.state': { becomes: 'BE', warned: ['address'] },
  'address.zipCode': { becomes: '10115', warned: ['address'] },
  'address.countryAlpha2Code': { becomes: 'DE', warned: ['address'] },
  metadata: { becomes: { plan: '7' }, warned: ['metadata'] },
};

describe('customer.create', () => {
  it('asks what is stored under the reference', async () => {
    const { client, sent } = connect(echo);
    expect(await client.dryRun('customer.create', { ...request, ...details })).toMatchInlineSnapshot(`
      {
        "headers": {
          "accept": "application/json",
          "x-api-key": "[redacted]",
        },
        "method": "GET",
        "url": "https://checkout-test.adyen.com/v71/storedPaymentMethods?merchantAccount=ShopECOM&shopperReference=user_2",
      }
    `);
    expect(sent).toEqual([]);
  });

  itKeepsEveryField('customer.create', request, fates);

  it('answers with the reference, and tells where the details belong', async () => {
    const { client } = connect(() => storedListWire());
    expect(await client.call('customer.create', { merchantCustomerId: 'user_1', ...details })).toEqual({
      merchantCustomerId: 'user_1',
      connectorCustomerId: 'user_1',
      connectorRequestId: 'PSPTEST000000001',
      status: 'ACTIVE',
      statusCode: 200,
      warnings: [
        ...['name', 'email', 'phone', 'address', 'metadata'].map((field) => ({
          field,
          message: 'was not sent: Adyen keeps no customers. Give it with each payment',
        })),
        { field: 'description', message: 'was not sent: Adyen has no place for it' },
      ],
    });
  });

  it.each([
    { shopperReference: 'user_2' },
    { shopperReference: 'user_2', storedPaymentMethods: null },
    { storedPaymentMethods: [] },
  ])('needs no more of an answer than whose list it is, or an empty one: %o', async (answer) => {
    const { client } = connect(() => answer);
    expect(await client.call('customer.create', request)).toMatchObject({ connectorCustomerId: 'user_2' });
  });

  it.each([{}, { storedPaymentMethods: null }])(
    'does not take an answer that says nothing for an empty list: %o',
    async (answer) => {
      const { client } = connect(() => answer);
      await expect(client.call('customer.create', request)).rejects.toMatchObject({
        code: 'RESPONSE_DESERIALIZATION_FAILED',
      });
    },
  );

  it('finds that the customer exists where something is stored (409)', async () => {
    const { client, sent } = connect(() => storedListWire(storedWire()));
    await expect(client.call('customer.create', { merchantCustomerId: 'user_1' })).rejects.toMatchObject({
      name: 'ConnectorError',
      code: 'CUSTOMER_ALREADY_EXISTS',
      statusCode: 409,
      connectorCustomerId: 'user_1',
      retry: 'never',
      moneyMoved: 'no',
      requestSent: 'yes',
    });
    expect(sent).toHaveLength(1);
  });

  it('does not take an answer about somebody else', async () => {
    const { client } = connect(() => storedListWire());
    await expect(client.call('customer.create', request)).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      issues: [{ field: 'merchantCustomerId' }],
    });
  });
});

describe('customer.create with a reference that Adyen must not have (422)', () => {
  it.each(['v4', 'v4lue@example.com', '+49 30 1234567', '+15550100', '+49(30)123-45.67'])(
    'refuses %s before anything is sent',
    async (merchantCustomerId) => {
      const { client, sent } = connect(echo);
      const error = await client.call('customer.create', { merchantCustomerId }).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        name: 'IntegrationError',
        code: 'INVALID_CUSTOMER_DATA',
        statusCode: 422,
        requestSent: 'no',
        issues: [{ field: 'merchantCustomerId' }],
      });
      expect(`${String(error)}${JSON.stringify(error)}`).not.toContain(merchantCustomerId);
      expect(sent).toEqual([]);
    },
  );

  it.each(['abc', '42+7', '+12', 'user-1234567', 'ü'.repeat(255)])('takes %s', async (merchantCustomerId) => {
    const { client } = connect(echo);
    expect(await client.call('customer.create', { merchantCustomerId })).toMatchObject({
      connectorCustomerId: merchantCustomerId,
    });
  });
});
