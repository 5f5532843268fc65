import type { OperationName, RequestOf } from '@prism/core';

const address = {
  line1: '1 Main St',
  line2: 'Floor 2',
  line3: 'Room 3',
  city: 'Springfield',
  state: 'IL',
  zipCode: '62701',
  countryAlpha2Code: 'US',
};
const person = { firstName: 'Jane', lastName: 'Roe', phone: '+15550100' };
const email = 'jane@example.com';
const amount = { minorAmount: 1050, currency: 'USD' } as const;
const card = {
  cardNumber: '4242424242424242',
  cardExpMonth: '04',
  cardExpYear: '2034',
  cardCvc: '123',
  cardHolderName: 'Jane Roe',
};
const details = {
  name: 'Jane Roe',
  email,
  phone: '+15550100',
  description: 'Premium',
  address,
  metadata: { plan: '7' },
};
const stored = { token: { token: 'pm_1' } };
const cardToken = { token: { token: 'tok_visa' } };
const payment = {
  amount,
  captureMethod: 'MANUAL',
  returnUrl: 'https://shop.example/return',
  description: 'Order 1',
  statementDescriptorSuffix: 'Order 1',
  metadata: { basket: '7' },
} as const;

/** The operations that Stripe has. */
export type StripeOperation = Exclude<OperationName, 'payment.reverse'>;

/** Requests of every operation that together make the connector send every parameter that it knows. */
export const fullRequests: { readonly [Name in StripeOperation]: readonly RequestOf<Name>[] } = {
  'customer.create': [{ merchantCustomerId: 'user_1', ...details }],
  'customer.get': [{ connectorCustomerId: 'cus_1' }],
  'customer.update': [{ connectorCustomerId: 'cus_1', merchantCustomerId: 'user_1', ...details }],
  'customer.delete': [{ connectorCustomerId: 'cus_1' }],
  'paymentMethod.tokenize': [card, undefined].map((raw) => ({
    merchantPaymentMethodId: 'card_1',
    connectorCustomerId: 'cus_1',
    paymentMethod: raw ? { card: raw } : cardToken,
    customer: { name: 'Jane Roe', email, phone: '+15550100' },
    address: { billingAddress: { ...address, ...person, email } },
    metadata: { nickname: '7' },
  })),
  'paymentMethod.get': [{ paymentMethodToken: 'pm_1' }, { paymentMethodToken: 'pm_1', connectorCustomerId: 'cus_1' }],
  'paymentMethod.delete': [{ paymentMethodToken: 'pm_1' }],
  'payment.authorize': [{ card }, cardToken, stored].flatMap((paymentMethod) => [
    {
      ...payment,
      merchantTransactionId: 'order_1',
      paymentMethod,
      connectorCustomerId: 'cus_1',
      customer: { name: 'Jane Roe', email, phone: '+15550100' },
      address: { billingAddress: { ...address, ...person, email }, shippingAddress: { ...address, ...person } },
      setupFutureUsage: 'OFF_SESSION' as const,
      authType: 'THREE_DS' as const,
    },
    { amount, paymentMethod, offSession: true },
  ]),
  'payment.completeAuthentication': [
    { connectorTransactionId: 'pi_1', authenticationResult: { payment_intent: 'pi_1', redirect_status: 'succeeded' } },
  ],
  'payment.capture': [
    {
      merchantCaptureId: 'capture_1',
      connectorTransactionId: 'pi_1',
      amountToCapture: amount,
      metadata: { basket: '7' },
    },
  ],
  'payment.void': [{ merchantVoidId: 'void_1', connectorTransactionId: 'pi_1', cancellationReason: 'DUPLICATE' }],
  'payment.refund': [
    {
      merchantRefundId: 'refund_1',
      connectorTransactionId: 'pi_1',
      refundAmount: amount,
      reason: 'DUPLICATE',
      metadata: { basket: '7' },
    },
  ],
  'payment.get': [{ connectorTransactionId: 'pi_1' }],
  'recurringPayment.charge': [
    { ...payment, merchantChargeId: 'invoice_1', connectorCustomerId: 'cus_1', paymentMethod: stored },
    { amount, connectorCustomerId: 'cus_1', paymentMethod: stored },
  ],
  'refund.get': [{ connectorRefundId: 're_1' }],
};

/** The names of all operations. */
export const operationNames: readonly StripeOperation[] = Object.keys(fullRequests).filter(
  (name): name is StripeOperation => Object.hasOwn(fullRequests, name),
);
