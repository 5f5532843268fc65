import type { RequestOf } from '@prism/core';
import { buyer, type Canaries, card, fullAddress, postalAddress } from '@prism/reliability/canary';
import type { StripeOperation } from '../../../support/full-requests.ts';

/** What is there to work on: made for the person of the canaries. */
export interface Subjects {
  readonly connectorCustomerId: string;
  readonly paymentMethodToken: string;
  readonly heldTransactionId: string;
  readonly capturedTransactionId: string;
  readonly connectorRefundId: string;
}

type Requests = { readonly [Name in StripeOperation]: (canaries: Canaries, subjects: Subjects) => RequestOf<Name> };

const amount = { minorAmount: 4200, currency: 'EUR' } as const;
const metadata = { order: 'o-1' };

/** A request of every operation with everything personal and secret that it can hold. */
export const requests: Requests = {
  'customer.create': (canaries) => ({
    merchantCustomerId: 'c-1',
    ...buyer(canaries),
    description: 'A customer',
    address: postalAddress(canaries),
    metadata,
  }),
  'customer.get': (_canaries, { connectorCustomerId }) => ({ connectorCustomerId, merchantCustomerId: 'c-0' }),
  'customer.update': (canaries, { connectorCustomerId }) => ({
    connectorCustomerId,
    merchantCustomerId: 'c-0',
    ...buyer(canaries),
    description: 'A customer',
    address: postalAddress(canaries),
    metadata,
  }),
  'customer.delete': (_canaries, { connectorCustomerId }) => ({ connectorCustomerId, merchantCustomerId: 'c-0' }),
  'payment.authorize': (canaries, { connectorCustomerId }) => ({
    merchantTransactionId: 't-1',
    amount,
    paymentMethod: { card: card(canaries) },
    captureMethod: 'MANUAL',
    connectorCustomerId,
    customer: buyer(canaries),
    address: { billingAddress: fullAddress(canaries), shippingAddress: fullAddress(canaries) },
    setupFutureUsage: 'OFF_SESSION',
    offSession: false,
    authType: 'NO_THREE_DS',
    returnUrl: 'https://shop.example/return',
    description: 'An order',
    statementDescriptorName: 'SHOP',
    statementDescriptorSuffix: 'ORDER',
    metadata,
  }),
  'payment.completeAuthentication': (_canaries, { heldTransactionId }) => ({
    merchantTransactionId: 't-0',
    connectorTransactionId: heldTransactionId,
    authenticationResult: { payment_intent: heldTransactionId },
    amount,
    captureMethod: 'MANUAL',
  }),
  'payment.capture': (_canaries, { heldTransactionId }) => ({
    merchantCaptureId: 'p-1',
    connectorTransactionId: heldTransactionId,
    amountToCapture: amount,
    metadata,
  }),
  'payment.void': (_canaries, { heldTransactionId }) => ({
    merchantVoidId: 'v-1',
    connectorTransactionId: heldTransactionId,
    cancellationReason: 'DUPLICATE',
  }),
  'payment.refund': (_canaries, { capturedTransactionId }) => ({
    merchantRefundId: 'r-1',
    connectorTransactionId: capturedTransactionId,
    refundAmount: { ...amount, minorAmount: 100 },
    reason: 'DUPLICATE',
    metadata,
  }),
  'payment.get': (_canaries, { heldTransactionId }) => ({
    merchantTransactionId: 't-0',
    connectorTransactionId: heldTransactionId,
  }),
  'paymentMethod.tokenize': (canaries, { connectorCustomerId }) => ({
    merchantPaymentMethodId: 'm-1',
    paymentMethod: { card: card(canaries) },
    connectorCustomerId,
    customer: buyer(canaries),
    address: { billingAddress: fullAddress(canaries) },
    metadata,
  }),
  'paymentMethod.get': (_canaries, { paymentMethodToken, connectorCustomerId }) => ({
    paymentMethodToken,
    merchantPaymentMethodId: 'm-0',
    connectorCustomerId,
  }),
  'paymentMethod.delete': (_canaries, { paymentMethodToken, connectorCustomerId }) => ({
    paymentMethodToken,
    merchantPaymentMethodId: 'm-0',
    connectorCustomerId,
  }),
  'recurringPayment.charge': (_canaries, { connectorCustomerId, paymentMethodToken }) => ({
    merchantChargeId: 'h-1',
    connectorCustomerId,
    paymentMethod: { token: { token: paymentMethodToken } },
    amount,
    captureMethod: 'AUTOMATIC',
    returnUrl: 'https://shop.example/return',
    description: 'A month',
    statementDescriptorName: 'SHOP',
    statementDescriptorSuffix: 'MONTH',
    metadata,
  }),
  'refund.get': (_canaries, { connectorRefundId }) => ({ connectorRefundId, merchantRefundId: 'r-0' }),
};
