import { describe, expect, it } from 'vitest';
import { eur, openShop, returnUrl, type Shop, testCard } from '../support/shop.ts';

async function paid({ client }: Shop, captureMethod: 'AUTOMATIC' | 'MANUAL'): Promise<string> {
  const { connectorTransactionId = '' } = await client.call('payment.authorize', {
    merchantTransactionId: 'order_1',
    amount: eur(1050),
    paymentMethod: testCard(),
    captureMethod,
    returnUrl,
  });
  return connectorTransactionId;
}

describe('a payment afterwards', () => {
  it('is cancelled', async () => {
    const shop = openShop();
    const connectorTransactionId = await paid(shop, 'MANUAL');
    expect(await shop.client.call('payment.void', { merchantVoidId: 'void_1', connectorTransactionId })).toMatchObject({
      status: 'VOID_INITIATED',
      connectorTransactionId,
      merchantVoidId: 'void_1',
    });
    expect(shop.effects()).toEqual(['authorized', 'canceled']);
  });

  it.each([
    ['MANUAL', ['authorized', 'canceled']],
    ['AUTOMATIC', ['authorized', 'captured', 'refunded']],
  ] as const)('is reversed, whatever became of it: %s', async (captureMethod, happened) => {
    const shop = openShop();
    const connectorTransactionId = await paid(shop, captureMethod);
    expect(
      await shop.client.call('payment.reverse', { merchantReverseId: 'reverse_1', connectorTransactionId }),
    ).toMatchObject({ status: 'VOID_INITIATED', connectorTransactionId, merchantReverseId: 'reverse_1' });
    expect(shop.effects()).toEqual(happened);
  });

  it('that is not there is an error', async () => {
    const { client } = openShop();
    const connectorTransactionId = 'PSPNOTTHERE00001';
    for (const call of [
      () => client.call('payment.capture', { connectorTransactionId, amountToCapture: eur(1) }),
      () => client.call('payment.void', { connectorTransactionId }),
      () => client.call('payment.reverse', { connectorTransactionId }),
      () => client.call('payment.refund', { connectorTransactionId, refundAmount: eur(1) }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND', moneyMoved: 'no' });
    }
  });

  it('is not touched by what Adyen takes and cannot do: the truth comes later', async () => {
    const shop = openShop();
    const connectorTransactionId = await paid(shop, 'MANUAL');
    const tooMuch = { connectorTransactionId, amountToCapture: eur(1051) };
    expect(await shop.client.call('payment.capture', tooMuch)).toMatchObject({ status: 'CAPTURE_INITIATED' });
    expect(shop.effects()).toEqual(['authorized', 'capture.failed']);
  });
});

describe('the same id', () => {
  it('never moves money twice', async () => {
    const shop = openShop();
    const ids = [await paid(shop, 'MANUAL'), await paid(shop, 'MANUAL')];
    expect(ids[0]).toBe(ids[1]);
    const [connectorTransactionId = ''] = ids;
    const capture = { merchantCaptureId: 'capture_1', connectorTransactionId, amountToCapture: eur(1050) };
    const refund = { merchantRefundId: 'refund_1', connectorTransactionId, refundAmount: eur(500) };
    for (const _again of [1, 2]) {
      await shop.client.call('payment.capture', capture);
      await shop.client.call('payment.refund', refund);
    }
    expect(shop.effects()).toEqual(['authorized', 'captured', 'refunded']);
  });

  it('for another amount is found out, for Adyen gives its first answer', async () => {
    const shop = openShop();
    await paid(shop, 'MANUAL');
    await expect(
      shop.client.call('payment.authorize', {
        merchantTransactionId: 'order_1',
        amount: eur(2000),
        paymentMethod: testCard(),
        captureMethod: 'MANUAL',
        returnUrl,
      }),
    ).rejects.toMatchObject({ code: 'INTEGRITY_CHECK_FAILED', issues: [{ field: 'amount' }] });
    expect(shop.effects()).toEqual(['authorized']);
  });

  it('in another merchant account of the company is another payment', async () => {
    const shop = openShop();
    const other = { ...shop, client: shop.connect({ merchantAccount: 'ShopPOS' }) };
    expect(await paid(shop, 'MANUAL')).not.toBe(await paid(other, 'MANUAL'));
    expect(shop.effects()).toEqual(['authorized', 'authorized']);
  });
});
