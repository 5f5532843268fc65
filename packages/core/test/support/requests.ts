import type { OperationName, RequestOf } from '../../src/services/catalogue.ts';

const address = {
  line1: 'Line 1',
  line2: 'Line 2',
  line3: 'Line 3',
  city: 'City',
  state: 'State',
  zipCode: '10115',
  countryAlpha2Code: 'DE',
};
const person = { firstName: 'First', lastName: 'Last', email: 'first@last.example', phone: '+49 30 1' };
const details = {
  name: 'First Last',
  email: 'first@last.example',
  phone: '+49 30 1',
  description: 'Description',
  address,
  metadata: { order: '17' },
};
const buyer = { name: 'First Last', email: 'first@last.example', phone: '+49 30 1' };
const card = {
  cardNumber: '4242424242424242',
  cardExpMonth: '12',
  cardExpYear: '2031',
  cardCvc: '123',
  cardHolderName: 'First Last',
};
const money = { minorAmount: 1050, currency: 'EUR' } as const;

/** A request of every operation, with every field that it can have. */
export const requests: { readonly [Name in OperationName]: RequestOf<Name> } = {
  'customer.create': { merchantCustomerId: 'm-1', ...details },
  'customer.get': { connectorCustomerId: 'c-1', merchantCustomerId: 'm-1' },
  'customer.update': { connectorCustomerId: 'c-1', merchantCustomerId: 'm-1', ...details },
  'customer.delete': { connectorCustomerId: 'c-1', merchantCustomerId: 'm-1' },
  'payment.authorize': {
    merchantTransactionId: 't-1',
    amount: money,
    paymentMethod: { card },
    captureMethod: 'MANUAL',
    connectorCustomerId: 'c-1',
    customer: buyer,
    address: { billingAddress: { ...address, ...person }, shippingAddress: { ...address, ...person } },
    setupFutureUsage: 'OFF_SESSION',
    offSession: false,
    authType: 'THREE_DS',
    returnUrl: 'https://shop.example/back?order=17',
    description: 'Description',
    statementDescriptorName: 'SHOP',
    statementDescriptorSuffix: 'SUFFIX',
    metadata: { order: '17' },
  },
  'payment.capture': {
    merchantCaptureId: 'x-1',
    connectorTransactionId: 'p-1',
    amountToCapture: money,
    metadata: { order: '17' },
  },
  'payment.void': { merchantVoidId: 'v-1', connectorTransactionId: 'p-1', cancellationReason: 'DUPLICATE' },
  'payment.refund': {
    merchantRefundId: 'r-1',
    connectorTransactionId: 'p-1',
    refundAmount: money,
    reason: 'FRAUDULENT',
    metadata: { order: '17' },
  },
  'payment.get': { merchantTransactionId: 't-1', connectorTransactionId: 'p-1' },
  'paymentMethod.tokenize': {
    merchantPaymentMethodId: 'pm-1',
    paymentMethod: { card },
    connectorCustomerId: 'c-1',
    customer: buyer,
    address: { billingAddress: { ...address, ...person } },
    metadata: { order: '17' },
  },
  'paymentMethod.get': { paymentMethodToken: 'tok-1', merchantPaymentMethodId: 'pm-1', connectorCustomerId: 'c-1' },
  'paymentMethod.delete': { paymentMethodToken: 'tok-1', merchantPaymentMethodId: 'pm-1', connectorCustomerId: 'c-1' },
  'recurringPayment.charge': {
    merchantChargeId: 'ch-1',
    connectorCustomerId: 'c-1',
    paymentMethod: { token: { token: 'tok-1' } },
    amount: money,
    captureMethod: 'AUTOMATIC',
    returnUrl: 'https://shop.example/back',
    description: 'Description',
    statementDescriptorName: 'SHOP',
    statementDescriptorSuffix: 'SUFFIX',
    metadata: { order: '17' },
  },
  'refund.get': { connectorRefundId: 'r-1', merchantRefundId: 'mr-1' },
};
