import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect, stripeErrorAnswer } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';

const request = { connectorCustomerId: 'cus_1' };

const fates: Fates<'customer.delete'> = {
  connectorCustomerId: { becomes: 'cus_2', sent: ['path'] },
  merchantCustomerId: { becomes: 'user_2', echoed: true },
};

describe('customer.delete', () => {
  it('shows the request', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('customer.delete', request)).toMatchInlineSnapshot(`
      {
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "DELETE",
        "url": "https://api.stripe.com/v1/customers/cus_1",
      }
    `);
  });

  it('sends no more than the id', async () => {
    const { client, sent } = connect(echo);
    await client.call('customer.delete', request);
    expect(sent).toMatchObject([{ method: 'DELETE', path: '/v1/customers/cus_1', query: {}, form: {} }]);
  });

  itKeepsEveryField('customer.delete', request, fates);

  it('answers that the customer is deleted, with the id of the merchant', async () => {
    const { client } = connect(echo);
    expect(await client.call('customer.delete', { ...request, merchantCustomerId: 'user_1' })).toEqual({
      connectorCustomerId: 'cus_1',
      merchantCustomerId: 'user_1',
      connectorRequestId: 'req_test_1',
      status: 'DELETED',
      statusCode: 200,
    });
  });

  it('does not believe an answer that the customer is still there', async () => {
    const { client } = connect(() => ({ id: 'cus_1', deleted: false }));
    await expect(client.call('customer.delete', request)).rejects.toMatchObject({
      code: 'RESPONSE_DESERIALIZATION_FAILED',
    });
  });

  it('says that a customer is not known', async () => {
    const { client } = connect(() =>
      stripeErrorAnswer(404, { type: 'invalid_request_error', code: 'resource_missing' }),
    );
    await expect(client.call('customer.delete', request)).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
      statusCode: 404,
      retry: 'never',
    });
  });
});

describe.skipIf(!specsPresent)(`customer.delete and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({ ...readFixtures()['deleted_customer'], id: request.connectorCustomerId }));
    expect(await client.call('customer.delete', request)).toMatchObject({ status: 'DELETED' });
  });
});
