import type { BrowserInfo, OperationName, RequestOf } from '@prism/core';

const address = {
  line1: 'Hauptstr. 1',
  line2: 'Hinterhaus',
  line3: 'c/o Doe',
  city: 'Berlin',
  state: 'BE',
  zipCode: '10115',
  countryAlpha2Code: 'DE',
};
const person = { firstName: 'Jane', lastName: 'Roe', phone: '+4930123456', email: 'jane@example.com' };
const buyer = { name: 'Jane Roe', email: 'jane@example.com', phone: '+4930123456' };
const amount = { minorAmount: 1050, currency: 'EUR' } as const;
const card = {
  cardNumber: '4111111111111111',
  cardExpMonth: '03',
  cardExpYear: '2030',
  cardCvc: '737',
  cardHolderName: 'Jane Roe',
};
const encryptedCard = {
  cardNumber: 'test_4111111111111111',
  cardExpMonth: 'test_03',
  cardExpYear: 'test_2030',
  cardCvc: 'test_737',
  cardHolderName: 'Jane Roe',
};
const stored = { token: { token: 'STORED0000000001' } };

/** A browser that says everything of itself. */
export const browserInfo: BrowserInfo = {
  acceptHeader: 'text/html',
  userAgent: 'Mozilla/5.0',
  language: 'de-DE',
  colorDepth: 24,
  screenHeight: 1080,
  screenWidth: 1920,
  timeZoneOffsetMinutes: -60,
  javaEnabled: false,
  javaScriptEnabled: true,
  ipAddress: '192.0.2.1',
};

const payment = {
  amount,
  customer: buyer,
  returnUrl: 'https://shop.example/return',
  statementDescriptorName: 'Shop',
  statementDescriptorSuffix: 'Order 1',
  metadata: { basket: '7' },
} as const;
const whole: Omit<RequestOf<'payment.authorize'>, 'paymentMethod'> = {
  ...payment,
  merchantTransactionId: 'order_1',
  connectorCustomerId: 'user_1',
  address: {
    billingAddress: { ...address, ...person },
    shippingAddress: { ...address, firstName: 'John', lastName: 'Roe' },
  },
  browserInfo,
};
const connectorTransactionId = 'PSPPAYMENT000001';

/** The operations that Adyen has. */
export type AdyenOperation = Exclude<OperationName, 'customer.update' | 'payment.get' | 'refund.get'>;

/** Requests of every operation that together make the connector send every parameter that it knows. */
export const fullRequests: { readonly [Name in AdyenOperation]: readonly RequestOf<Name>[] } = {
  'customer.create': [
    { merchantCustomerId: 'user_2', ...buyer, description: 'Premium', address, metadata: { plan: '7' } },
  ],
  'customer.get': [{ connectorCustomerId: 'user_1' }],
  'customer.delete': [{ connectorCustomerId: 'user_1' }],
  'paymentMethod.tokenize': [{ card }, { encryptedCard }].map((paymentMethod) => ({
    merchantPaymentMethodId: 'card_1',
    connectorCustomerId: 'user_1',
    paymentMethod,
    customer: buyer,
  })),
  'paymentMethod.get': [{ paymentMethodToken: 'STORED0000000001', connectorCustomerId: 'user_1' }],
  'paymentMethod.delete': [{ paymentMethodToken: 'STORED0000000001', connectorCustomerId: 'user_1' }],
  'payment.authorize': [
    ...[{ card }, { encryptedCard }, stored].flatMap((paymentMethod) => [
      { ...whole, paymentMethod, captureMethod: 'MANUAL' as const, setupFutureUsage: 'ON_SESSION' as const },
      { ...whole, paymentMethod, setupFutureUsage: 'OFF_SESSION' as const, authType: 'THREE_DS' as const },
      { ...whole, paymentMethod, threeDsExperience: 'NATIVE' as const },
      { ...whole, paymentMethod, offSession: true, mitCategory: 'RECURRING' as const },
    ]),
    { merchantTransactionId: 'order_1', amount, paymentMethod: { card }, returnUrl: 'https://shop.example/return' },
  ],
  'payment.completeAuthentication': [
    { merchantTransactionId: 'order_1', authenticationResult: { redirectResult: 'eyJ0cmFuc1N0YXR1cyI6' } },
    { authenticationResult: { threeDSResult: 'eyJ0cmFuc1N0YXR1cyI6', paymentData: 'Ab02b4c0' } },
    { authenticationResult: { MD: 'Ab02b4c0', PaRes: 'Ab02b4c0' } },
  ],
  'payment.capture': [{ merchantCaptureId: 'capture_1', connectorTransactionId, amountToCapture: amount }],
  'payment.void': [{ merchantVoidId: 'void_1', connectorTransactionId }],
  'payment.reverse': [{ merchantReverseId: 'reverse_1', connectorTransactionId }],
  'payment.refund': (['DUPLICATE', 'FRAUDULENT', 'REQUESTED_BY_CUSTOMER'] as const).map((reason) => ({
    merchantRefundId: 'refund_1',
    connectorTransactionId,
    refundAmount: amount,
    reason,
  })),
  'recurringPayment.charge': [
    { ...payment, merchantChargeId: 'invoice_1', connectorCustomerId: 'user_1', paymentMethod: stored },
    {
      amount,
      merchantChargeId: 'invoice_1',
      connectorCustomerId: 'user_1',
      paymentMethod: stored,
      captureMethod: 'MANUAL',
    },
  ],
};

/** The names of all operations. */
export const operationNames: readonly AdyenOperation[] = Object.keys(fullRequests).filter(
  (name): name is AdyenOperation => Object.hasOwn(fullRequests, name),
);
