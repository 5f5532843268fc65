import { Types } from '@adyen/api-library';
import { describe, expect, it } from 'vitest';
import { connectAdyen, rejection } from './support/client.ts';

const { checkout } = Types;
const { RecurringProcessingModelEnum, ShopperInteractionEnum } = checkout.PaymentRequest;

const card = {
  type: checkout.CardDetails.TypeEnum.Scheme,
  number: '4111111111111111',
  expiryMonth: '03',
  expiryYear: '2030',
  cvc: '737',
  holderName: 'Ada Lovelace',
};

const base = {
  merchantAccount: 'Shop',
  reference: 'order-1',
  returnUrl: 'https://shop.example/return',
  amount: { currency: 'EUR', value: 1999 },
};

describe('the two main flows, with the official client', () => {
  it('holds, captures in part and refunds', async () => {
    const { adyen, sandbox } = await connectAdyen();
    const held = await adyen.PaymentsApi.payments({
      ...base,
      paymentMethod: card,
      additionalData: { manualCapture: 'true', authorisationType: 'PreAuth' },
    });
    expect(held).toMatchObject({
      resultCode: 'Authorised',
      merchantReference: 'order-1',
      amount: { currency: 'EUR', value: 1999 },
      additionalData: { cardSummary: '1111', cardBin: '411111', expiryDate: '3/2030', refusalReasonRaw: 'AUTHORISED' },
      paymentMethod: { brand: 'visa', type: 'scheme' },
    });
    const id = held.pspReference ?? '';
    expect(id).toMatch(/^[0-9A-Z]{16}$/);
    expect(held.additionalData?.['networkTxReference']).toMatch(/^\d{15}$/);

    const captured = await adyen.ModificationsApi.captureAuthorisedPayment(id, {
      merchantAccount: 'Shop',
      amount: { currency: 'EUR', value: 1500 },
      reference: 'capture-1',
    });
    expect(captured).toMatchObject({ status: 'received', paymentPspReference: id, reference: 'capture-1' });
    expect(captured.pspReference).not.toBe(id);
    const refunded = await adyen.ModificationsApi.refundCapturedPayment(id, {
      merchantAccount: 'Shop',
      amount: { currency: 'EUR', value: 500 },
      merchantRefundReason: checkout.PaymentRefundRequest.MerchantRefundReasonEnum.CustomerRequest,
      reference: 'refund-1',
    });
    expect(refunded).toMatchObject({ status: 'received', merchantRefundReason: 'CUSTOMER REQUEST' });

    expect(sandbox.effects().map(({ type, id: of, amount, reference }) => [type, of, amount, reference])).toEqual([
      ['authorized', id, 1999, 'order-1'],
      ['captured', id, 1500, 'capture-1'],
      ['refunded', id, 500, 'refund-1'],
    ]);
  });

  it('stores a card, charges it with its owner, then without, and forgets it', async () => {
    const { adyen, sandbox } = await connectAdyen();
    const shopperReference = 'shopper-1';
    const listed = () => adyen.RecurringApi.getTokensForStoredPaymentDetails(shopperReference, 'Shop');
    expect((await listed()).storedPaymentMethods).toEqual([]);

    const token = await adyen.RecurringApi.storedPaymentMethods({
      merchantAccount: 'Shop',
      shopperReference,
      paymentMethod: card,
      recurringProcessingModel: checkout.StoredPaymentMethodRequest.RecurringProcessingModelEnum.Subscription,
    });
    expect(token).toMatchObject({ brand: 'visa', lastFour: '1111', shopperReference, type: 'scheme' });

    const first = await adyen.PaymentsApi.payments({
      ...base,
      paymentMethod: card,
      shopperReference,
      shopperInteraction: ShopperInteractionEnum.Ecommerce,
      recurringProcessingModel: RecurringProcessingModelEnum.Subscription,
      storePaymentMethod: true,
    });
    expect(first.additionalData).toMatchObject({
      'recurring.recurringDetailReference': token.id,
      'tokenization.storedPaymentMethodId': token.id,
      'tokenization.store.operationType': 'alreadyExisting',
      'tokenization.shopperReference': shopperReference,
      recurringProcessingModel: 'Subscription',
    });

    const charge = await adyen.PaymentsApi.payments({
      ...base,
      reference: 'month-2',
      paymentMethod: { type: card.type, storedPaymentMethodId: token.id ?? '' },
      shopperReference,
      shopperInteraction: ShopperInteractionEnum.ContAuth,
      recurringProcessingModel: RecurringProcessingModelEnum.Subscription,
    });
    expect(charge).toMatchObject({ resultCode: 'Authorised', merchantReference: 'month-2' });

    expect((await listed()).storedPaymentMethods?.map(({ id }) => id)).toEqual([token.id]);
    await adyen.RecurringApi.deleteTokenForStoredPaymentDetails(token.id ?? '', shopperReference, 'Shop');
    expect((await listed()).storedPaymentMethods).toEqual([]);
    expect(
      await rejection(
        adyen.PaymentsApi.payments({
          ...base,
          paymentMethod: { type: card.type, storedPaymentMethodId: token.id ?? '' },
          shopperReference,
          shopperInteraction: ShopperInteractionEnum.ContAuth,
        }),
      ),
    ).toMatchObject({ statusCode: 422, errorCode: '800' });
    expect(sandbox.effects().map(({ type }) => type)).toEqual([
      'payment_method.stored',
      'authorized',
      'captured',
      'authorized',
      'captured',
      'payment_method.deleted',
    ]);
  });

  it('verifies and stores a card for nothing', async () => {
    const { adyen, sandbox } = await connectAdyen();
    const verified = await adyen.PaymentsApi.payments({
      ...base,
      amount: { currency: 'EUR', value: 0 },
      paymentMethod: card,
      shopperReference: 'shopper-1',
      storePaymentMethod: true,
      recurringProcessingModel: RecurringProcessingModelEnum.UnscheduledCardOnFile,
    });
    expect(verified.additionalData).toMatchObject({ 'tokenization.store.operationType': 'created' });
    expect(sandbox.effects().map(({ type }) => type)).toEqual(['authorized', 'payment_method.stored']);
    const methods = await adyen.PaymentsApi.paymentMethods({ merchantAccount: 'Shop', shopperReference: 'shopper-1' });
    expect(methods.storedPaymentMethods).toMatchObject([{ brand: 'visa', lastFour: '1111' }]);
  });

  it('cancels, reverses and adjusts', async () => {
    const { adyen, sandbox } = await connectAdyen();
    const hold = async (reference: string): Promise<string> => {
      const request = { ...base, reference, paymentMethod: card };
      const additionalData = { manualCapture: 'true', authorisationType: 'PreAuth' };
      return (await adyen.PaymentsApi.payments({ ...request, additionalData })).pspReference ?? '';
    };
    const own = { merchantAccount: 'Shop' };
    const [one, two, three] = [await hold('1'), await hold('2'), await hold('3')];
    await adyen.ModificationsApi.cancelAuthorisedPaymentByPspReference(one, { ...own, reference: 'c' });
    await adyen.ModificationsApi.refundOrCancelPayment(two, own);
    const amount = { currency: 'EUR', value: 2500 };
    expect(
      await adyen.ModificationsApi.updateAuthorisedAmount(three, {
        ...own,
        amount,
        reference: 'a',
        industryUsage: checkout.PaymentAmountUpdateRequest.IndustryUsageEnum.DelayedCharge,
      }),
    ).toMatchObject({ status: 'received', amount, industryUsage: 'delayedCharge' });
    await adyen.ModificationsApi.captureAuthorisedPayment(three, { ...own, amount });
    await adyen.ModificationsApi.refundOrCancelPayment(three, own);
    expect(
      sandbox
        .effects()
        .slice(3)
        .map(({ type, id, amount: value }) => [type, id, value]),
    ).toEqual([
      ['canceled', one, 1999],
      ['canceled', two, 1999],
      ['adjusted', three, 2500],
      ['captured', three, 2500],
      ['refunded', three, 2500],
    ]);
  });
});

describe('errors, as the official client sees them', () => {
  it.each([
    ['AQEinvalid', 'Shop', 401, '000'],
    ['AQEtest', 'InvalidShop', 403, '901'],
  ] as const)('%s on %s', async (key, merchantAccount, statusCode, errorCode) => {
    const { connect } = await connectAdyen();
    const error = await rejection(connect(key).PaymentsApi.payments({ ...base, merchantAccount, paymentMethod: card }));
    expect(error).toMatchObject({ statusCode, errorCode, apiError: { errorType: 'security', status: statusCode } });
    expect(error.responseHeaders?.['pspreference']).toMatch(/^[0-9A-Z]{16}$/);
  });

  it('an idempotency key repeats the answer and not the payment', async () => {
    const { adyen, sandbox } = await connectAdyen();
    const pay = (reference: string) =>
      adyen.PaymentsApi.payments({ ...base, reference, paymentMethod: card }, { idempotencyKey: 'k' });
    const [first, again] = [await pay('order-1'), await pay('order-1')];
    expect(again).toEqual(first);
    expect(sandbox.effects().filter(({ type }) => type === 'authorized')).toHaveLength(1);
  });
});
