import { type CheckoutAPI, Types } from '@adyen/api-library';
import type { OperationName, RequestOf } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { adyen } from '../src/index.ts';
import { connect } from './support/connect.ts';
import { echo } from './support/echo.ts';
import { browserInfo } from './support/full-requests.ts';
import { sentByAdyen } from './support/oracle.ts';
import type { Sent } from './support/sent.ts';

const {
  AuthenticationData,
  CardDetails,
  PaymentRefundRequest,
  PaymentRequest,
  StoredPaymentMethodRequest,
  ThreeDSRequestData,
} = Types.checkout;
const scheme = CardDetails.TypeEnum.Scheme;

type Use = (adyen: CheckoutAPI) => Promise<unknown>;

const merchantAccount = 'ShopECOM';
const connectorTransactionId = 'PSPPAYMENT000001';
const returnUrl = 'https://shop.example/return?order=1&x=ü';
const amount = { minorAmount: 1050, currency: 'EUR' } as const;
const adyenAmount = { currency: 'EUR', value: 1050 };
const address = { line1: 'Hauptstr. 1', city: 'Köln', zipCode: '50667', countryAlpha2Code: 'DE' };
const adyenAddress = {
  street: 'Hauptstr. 1',
  houseNumberOrName: 'N/A',
  city: 'Köln',
  postalCode: '50667',
  country: 'DE',
};
const card = { cardNumber: '4111111111111111', cardExpMonth: '03', cardExpYear: '2030', cardCvc: '737' };
const adyenCard = { number: '4111111111111111', expiryMonth: '03', expiryYear: '2030', cvc: '737' };

async function lastSent<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<Sent | undefined> {
  const { client, sent } = connect(echo);
  await client.call(name, request);
  return sent.at(-1);
}

const pairs: Readonly<Record<string, readonly [ours: () => Promise<Sent | undefined>, theirs: Use]>> = {
  'customer.get': [
    () => lastSent('customer.get', { connectorCustomerId: 'user/1 ü' }),
    ({ RecurringApi }) => RecurringApi.getTokensForStoredPaymentDetails('user/1 ü', merchantAccount),
  ],
  'paymentMethod.delete': [
    () => lastSent('paymentMethod.delete', { paymentMethodToken: 'STORED0000000001', connectorCustomerId: 'user_1' }),
    ({ RecurringApi }) =>
      RecurringApi.deleteTokenForStoredPaymentDetails('STORED0000000001', 'user_1', merchantAccount),
  ],
  'paymentMethod.tokenize': [
    () =>
      lastSent('paymentMethod.tokenize', {
        merchantPaymentMethodId: 'card_1',
        paymentMethod: { card },
        connectorCustomerId: 'user_1',
        customer: { name: 'Jane Röe', email: 'jane@example.com' },
      }),
    ({ RecurringApi }) =>
      RecurringApi.storedPaymentMethods({
        merchantAccount,
        shopperReference: 'user_1',
        recurringProcessingModel: StoredPaymentMethodRequest.RecurringProcessingModelEnum.UnscheduledCardOnFile,
        paymentMethod: { ...adyenCard, type: 'scheme', holderName: 'Jane Röe' },
        shopperEmail: 'jane@example.com',
      }),
  ],
  'payment.authorize with a card': [
    () =>
      lastSent('payment.authorize', {
        merchantTransactionId: 'order_1',
        amount,
        paymentMethod: { card },
        captureMethod: 'MANUAL',
        connectorCustomerId: 'user_1',
        customer: { name: 'Jane Röe', email: 'jane@example.com', phone: '+4930123456' },
        address: { billingAddress: address, shippingAddress: { firstName: 'John', lastName: 'Roe', ...address } },
        setupFutureUsage: 'OFF_SESSION',
        mitCategory: 'RECURRING',
        authType: 'THREE_DS',
        threeDsExperience: 'NATIVE',
        returnUrl,
        browserInfo,
        statementDescriptorName: 'Shop',
        metadata: { basket: '7' },
      }),
    ({ PaymentsApi }) =>
      PaymentsApi.payments({
        merchantAccount,
        reference: 'order_1',
        amount: adyenAmount,
        returnUrl,
        paymentMethod: { ...adyenCard, type: scheme, holderName: 'Jane Röe' },
        shopperReference: 'user_1',
        shopperInteraction: PaymentRequest.ShopperInteractionEnum.Ecommerce,
        recurringProcessingModel: PaymentRequest.RecurringProcessingModelEnum.Subscription,
        storePaymentMethod: true,
        additionalData: { manualCapture: 'true' },
        authenticationData: {
          attemptAuthentication: AuthenticationData.AttemptAuthenticationEnum.Always,
          threeDSRequestData: { nativeThreeDS: ThreeDSRequestData.NativeThreeDSEnum.Preferred },
        },
        channel: PaymentRequest.ChannelEnum.Web,
        origin: 'https://shop.example',
        shopperName: { firstName: 'Jane', lastName: 'Röe' },
        shopperEmail: 'jane@example.com',
        telephoneNumber: '+4930123456',
        shopperIP: '192.0.2.1',
        browserInfo: {
          acceptHeader: 'text/html',
          colorDepth: 24,
          javaEnabled: false,
          javaScriptEnabled: true,
          language: 'de-DE',
          screenHeight: 1080,
          screenWidth: 1920,
          timeZoneOffset: -60,
          userAgent: 'Mozilla/5.0',
        },
        countryCode: 'DE',
        billingAddress: adyenAddress,
        deliveryAddress: { ...adyenAddress, firstName: 'John', lastName: 'Roe' },
        shopperStatement: 'Shop',
        metadata: { basket: '7' },
      }),
  ],
  'payment.authorize with an encrypted card': [
    () =>
      lastSent('payment.authorize', {
        merchantTransactionId: 'order_1',
        amount,
        paymentMethod: {
          encryptedCard: {
            cardNumber: 'test_4111111111111111',
            cardExpMonth: 'test_03',
            cardExpYear: 'test_2030',
            cardCvc: 'test_737',
          },
        },
        returnUrl,
      }),
    ({ PaymentsApi }) =>
      PaymentsApi.payments({
        merchantAccount,
        reference: 'order_1',
        amount: adyenAmount,
        returnUrl,
        paymentMethod: {
          type: scheme,
          encryptedCardNumber: 'test_4111111111111111',
          encryptedExpiryMonth: 'test_03',
          encryptedExpiryYear: 'test_2030',
          encryptedSecurityCode: 'test_737',
        },
        shopperInteraction: PaymentRequest.ShopperInteractionEnum.Ecommerce,
        captureDelayHours: 0,
        authenticationData: { threeDSRequestData: { nativeThreeDS: ThreeDSRequestData.NativeThreeDSEnum.Disabled } },
      }),
  ],
  'recurringPayment.charge': [
    () =>
      lastSent('recurringPayment.charge', {
        merchantChargeId: 'invoice_1',
        connectorCustomerId: 'user_1',
        paymentMethod: { token: { token: 'STORED0000000001' } },
        amount,
      }),
    ({ PaymentsApi }) =>
      PaymentsApi.payments({
        merchantAccount,
        reference: 'invoice_1',
        amount: adyenAmount,
        returnUrl: 'https://nobody-returns.invalid/',
        paymentMethod: { type: scheme, storedPaymentMethodId: 'STORED0000000001' },
        shopperReference: 'user_1',
        shopperInteraction: PaymentRequest.ShopperInteractionEnum.ContAuth,
        recurringProcessingModel: PaymentRequest.RecurringProcessingModelEnum.Subscription,
        captureDelayHours: 0,
      }),
  ],
  'payment.completeAuthentication': [
    () =>
      lastSent('payment.completeAuthentication', {
        authenticationResult: { 'threeds2.fingerprint': 'eyJ0', paymentData: 'Ab02' },
      }),
    ({ PaymentsApi }) =>
      PaymentsApi.paymentsDetails({ details: { threeds2_fingerprint: 'eyJ0' }, paymentData: 'Ab02' }),
  ],
  'payment.capture': [
    () =>
      lastSent('payment.capture', { merchantCaptureId: 'capture_1', connectorTransactionId, amountToCapture: amount }),
    ({ ModificationsApi }) =>
      ModificationsApi.captureAuthorisedPayment(connectorTransactionId, {
        merchantAccount,
        amount: adyenAmount,
        reference: 'capture_1',
      }),
  ],
  'payment.void': [
    () => lastSent('payment.void', { merchantVoidId: 'void_1', connectorTransactionId: 'a/b' }),
    ({ ModificationsApi }) =>
      ModificationsApi.cancelAuthorisedPaymentByPspReference('a/b', { merchantAccount, reference: 'void_1' }),
  ],
  'payment.reverse': [
    () => lastSent('payment.reverse', { merchantReverseId: 'reverse_1', connectorTransactionId }),
    ({ ModificationsApi }) =>
      ModificationsApi.refundOrCancelPayment(connectorTransactionId, { merchantAccount, reference: 'reverse_1' }),
  ],
  'payment.refund': [
    () =>
      lastSent('payment.refund', {
        merchantRefundId: 'refund_1',
        connectorTransactionId,
        refundAmount: amount,
        reason: 'REQUESTED_BY_CUSTOMER',
      }),
    ({ ModificationsApi }) =>
      ModificationsApi.refundCapturedPayment(connectorTransactionId, {
        merchantAccount,
        amount: adyenAmount,
        reference: 'refund_1',
        merchantRefundReason: PaymentRefundRequest.MerchantRefundReasonEnum.CustomerRequest,
      }),
  ],
};

/** The client speaks the newest version of the API. */
const unversioned = ({ path }: Sent) => path.replace(/^\/v\d+/, '');

describe("what Adyen's own client would send", () => {
  it.each(Object.entries(pairs))('is what %s sends', async (_name, [ours, theirs]) => {
    const [sent, expected] = [await ours(), await sentByAdyen(theirs)];
    if (sent === undefined) throw new Error('nothing was sent');
    expect(sent.method).toBe(expected.method);
    expect(unversioned(sent)).toBe(unversioned(expected));
    expect(sent.query).toEqual(expected.query);
    expect(sent.body).toEqual(expected.body);
    expect(sent.headers['x-api-key']).toBe(expected.headers['x-api-key']);
    expect(sent.headers['content-type']).toBe(sent.method === 'POST' ? expected.headers['content-type'] : undefined);
  });

  it('is compared for every operation that sends something of its own', () => {
    // They ask for the same list as customer.get, or remove as paymentMethod.delete.
    const others = ['customer.create', 'customer.delete', 'paymentMethod.get'];
    const all = Object.entries(adyen.operations).flatMap(([service, operations]) =>
      Object.keys(operations).map((operation) => `${service}.${operation}`),
    );
    const compared = Object.keys(pairs).map((name) => name.split(' ')[0]);
    expect([...new Set([...compared, ...others])].sort()).toEqual(all.sort());
  });
});
