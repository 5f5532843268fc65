import { describe, expect, it } from 'vitest';
import { adyenErrorAnswer, connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { itKeepsEveryField, itSaysWhatBecomesOf } from '../support/fates.ts';

const request = { paymentMethodToken: 'STORED0000000001', connectorCustomerId: 'user_1' };

describe('paymentMethod.delete', () => {
  itKeepsEveryField('paymentMethod.delete', request, {
    paymentMethodToken: { becomes: 'STORED0000000002', sent: ['path'] },
    merchantPaymentMethodId: { becomes: 'card_7', echoed: true },
    connectorCustomerId: { becomes: 'user_2', sent: ['shopperReference'] },
  });

  itSaysWhatBecomesOf('paymentMethod.delete', request, {
    connectorCustomerId: { becomes: undefined, refused: 'INVALID_INPUT connectorCustomerId' },
  });

  it('names the merchant account and the shopper', async () => {
    const { client, sent } = connect(echo);
    expect(await client.call('paymentMethod.delete', { ...request, paymentMethodToken: 'a/b' })).toMatchObject({
      paymentMethodToken: 'a/b',
      status: 'DELETED',
      statusCode: 204,
    });
    expect(sent[0]).toMatchObject({
      method: 'DELETE',
      path: '/v71/storedPaymentMethods/a%2Fb',
      query: { merchantAccount: 'ShopECOM', shopperReference: 'user_1' },
    });
  });

  it('does not find what is not there', async () => {
    const { client } = connect(() => adyenErrorAnswer(422, '803'));
    await expect(client.call('paymentMethod.delete', request)).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
  });

  it('takes what is gone after a lost answer for its own doing', async () => {
    let calls = 0;
    const { client } = connect(
      () => {
        calls += 1;
        if (calls === 1) throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
        return adyenErrorAnswer(422, '803');
      },
      { options: { maxRetries: 1 } },
    );
    expect(await client.call('paymentMethod.delete', request)).toMatchObject({ status: 'DELETED' });
    expect(calls).toBe(2);
  });
});
