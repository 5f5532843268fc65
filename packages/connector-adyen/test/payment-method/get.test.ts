import { describe, expect, it } from 'vitest';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { itKeepsEveryField } from '../support/fates.ts';
import { storedListWire, storedWire } from '../support/wire.ts';

const request = { paymentMethodToken: 'STORED0000000002', connectorCustomerId: 'user_1' };
const both = () => storedListWire(storedWire(), storedWire({ id: 'STORED0000000002', brand: 'mc' }));

describe('paymentMethod.get', () => {
  itKeepsEveryField(
    'paymentMethod.get',
    { paymentMethodToken: 'STORED0000000001', connectorCustomerId: 'user_1' },
    {
      // It is looked for among what is listed.
      paymentMethodToken: {
        on: { paymentMethodToken: 'STORED0000000001', connectorCustomerId: 'user_1' },
        becomes: '',
        refused: 'INVALID_INPUT paymentMethodToken',
      },
      merchantPaymentMethodId: { becomes: 'card_7', echoed: true },
      connectorCustomerId: { becomes: undefined, refused: 'INVALID_INPUT connectorCustomerId' },
    },
  );

  it('finds it among what is stored for the customer', async () => {
    const { client, sent } = connect(both);
    expect(await client.call('paymentMethod.get', request)).toEqual({
      paymentMethodToken: 'STORED0000000002',
      connectorCustomerId: 'user_1',
      connectorRequestId: 'PSPTEST000000001',
      status: 'ACTIVE',
      statusCode: 200,
      card: { cardNetwork: 'mc', lastFour: '1111', cardExpMonth: '03', cardExpYear: '2030' },
    });
    expect(sent[0]).toMatchObject({
      method: 'GET',
      path: '/v71/storedPaymentMethods',
      query: { merchantAccount: 'ShopECOM', shopperReference: 'user_1' },
    });
  });

  it('does not find what is not there', async () => {
    const { client } = connect(echo);
    await expect(client.call('paymentMethod.get', request)).rejects.toMatchObject({
      name: 'ConnectorError',
      code: 'RESOURCE_NOT_FOUND',
      retry: 'never',
    });
  });

  it("does not take somebody else's", async () => {
    const { client } = connect(both);
    await expect(client.call('paymentMethod.get', { ...request, connectorCustomerId: 'user_2' })).rejects.toMatchObject(
      { code: 'INTEGRITY_CHECK_FAILED', issues: [{ field: 'connectorCustomerId' }] },
    );
  });
});
