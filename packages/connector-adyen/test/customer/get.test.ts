import { describe, expect, it } from 'vitest';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { itKeepsEveryField } from '../support/fates.ts';
import { storedListWire, storedWire } from '../support/wire.ts';

describe('customer.get', () => {
  itKeepsEveryField(
    'customer.get',
    { connectorCustomerId: 'user_1' },
    {
      connectorCustomerId: { becomes: 'user_2', sent: ['shopperReference'] },
      merchantCustomerId: { becomes: 'user_7', echoed: true },
    },
  );

  it('lists what is stored', async () => {
    const { client, sent } = connect(() =>
      storedListWire(
        storedWire(),
        storedWire({ id: 'STORED0000000002', brand: 'mc', expiryMonth: '3', expiryYear: '2031' }),
      ),
    );
    expect(await client.call('customer.get', { connectorCustomerId: 'user_1' })).toEqual({
      connectorCustomerId: 'user_1',
      connectorRequestId: 'PSPTEST000000001',
      status: 'ACTIVE',
      statusCode: 200,
      paymentMethods: [
        {
          paymentMethodToken: 'STORED0000000001',
          card: { cardNetwork: 'visa', lastFour: '1111', cardExpMonth: '03', cardExpYear: '2030' },
        },
        {
          paymentMethodToken: 'STORED0000000002',
          card: { cardNetwork: 'mc', lastFour: '1111', cardExpMonth: '03', cardExpYear: '2031' },
        },
      ],
    });
    expect(sent[0]).toMatchObject({
      method: 'GET',
      path: '/v71/storedPaymentMethods',
      query: { merchantAccount: 'ShopECOM', shopperReference: 'user_1' },
    });
    expect(sent[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('knows nothing of somebody who has nothing stored, and of what is stored no more than the id', async () => {
    const { client } = connect(echo);
    expect(await client.call('customer.get', { connectorCustomerId: 'user_7' })).toMatchObject({ paymentMethods: [] });
    const sparse = connect(() => ({ storedPaymentMethods: [{ id: 'STORED0000000001', type: 'paypal' }] }));
    expect(await sparse.client.call('customer.get', { connectorCustomerId: 'user_1' })).toMatchObject({
      paymentMethods: [{ paymentMethodToken: 'STORED0000000001' }],
    });
  });

  it('does not take an answer about somebody else', async () => {
    const { client } = connect(() => storedListWire());
    await expect(client.call('customer.get', { connectorCustomerId: 'user_2' })).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      issues: [{ field: 'connectorCustomerId' }],
    });
  });
});
