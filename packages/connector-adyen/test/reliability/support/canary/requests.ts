import type { RequestOf } from '@prism/core';
import { buyer, type Canaries, card, fullAddress, postalAddress } from '@prism/reliability/canary';
import { type AdyenOperation, browserInfo } from '../../../support/full-requests.ts';

type Requests = { readonly [Name in AdyenOperation]: (canaries: Canaries) => RequestOf<Name> };

const amount = { minorAmount: 4200, currency: 'EUR' } as const;
const metadata = { order: 'o-1' };
const connectorCustomerId = 'user_1';
const connectorTransactionId = 'PSPPAYMENT000001';
const paymentMethodToken = 'STORED0000000001';
const returnUrl = 'https://shop.example/return';

/** A request of every operation with everything personal and secret that it can hold. */
export const requests: Requests = {
  'customer.create': (canaries) => ({
    merchantCustomerId: 'user_2',
    ...buyer(canaries),
    description: 'A customer',
    address: postalAddress(canaries),
    metadata,
  }),
  'customer.get': () => ({ connectorCustomerId }),
  'customer.delete': () => ({ connectorCustomerId }),
  'payment.authorize': (canaries) => ({
    merchantTransactionId: 'order_1',
    amount,
    paymentMethod: { card: card(canaries) },
    captureMethod: 'MANUAL',
    connectorCustomerId,
    customer: buyer(canaries),
    address: { billingAddress: fullAddress(canaries), shippingAddress: fullAddress(canaries) },
    setupFutureUsage: 'OFF_SESSION',
    threeDsExperience: 'NATIVE',
    browserInfo,
    returnUrl,
    description: 'An order',
    statementDescriptorName: 'SHOP',
    metadata,
  }),
  'payment.completeAuthentication': ({ name, email }) => ({
    authenticationResult: { redirectResult: name, threeDSResult: email, paymentData: email },
  }),
  'payment.capture': () => ({
    merchantCaptureId: 'capture_1',
    connectorTransactionId,
    amountToCapture: amount,
    metadata,
  }),
  'payment.void': () => ({ merchantVoidId: 'void_1', connectorTransactionId, cancellationReason: 'DUPLICATE' }),
  'payment.reverse': () => ({ merchantReverseId: 'reverse_1', connectorTransactionId }),
  'payment.refund': () => ({ merchantRefundId: 'refund_1', connectorTransactionId, refundAmount: amount, metadata }),
  'paymentMethod.tokenize': (canaries) => ({
    merchantPaymentMethodId: 'card_1',
    paymentMethod: { card: card(canaries) },
    connectorCustomerId,
    customer: buyer(canaries),
    address: { billingAddress: fullAddress(canaries) },
    metadata,
  }),
  'paymentMethod.get': () => ({ paymentMethodToken, connectorCustomerId }),
  'paymentMethod.delete': () => ({ paymentMethodToken, connectorCustomerId }),
  'recurringPayment.charge': (canaries) => ({
    merchantChargeId: 'invoice_1',
    connectorCustomerId,
    paymentMethod: { token: { token: canaries.name } },
    amount,
    customer: buyer(canaries),
    returnUrl,
    description: 'A month',
    metadata,
  }),
};
