import { declineCodes } from '@prism/core';
import type { OperationFixture, Stage } from '@prism/testkit';
import type { StripeSettings } from '../../src/index.ts';
import type { StripeSandbox } from '../../src/sandbox/index.ts';
import { intentWire } from '../support/wire.ts';
import { cardDeclines } from './declines.ts';
import { get, ok, post, told } from './http.ts';
import { authorize } from './payment-authorize.ts';
import { amount, charge, expand, id, statuses } from './payment-parts.ts';

type Of<Name extends `payment.${'completeAuthentication' | 'capture' | 'void' | 'get'}`> = OperationFixture<
  Name,
  StripeSettings,
  StripeSandbox
>;

const retrieve = get(`/v1/payment_intents/${id}?expand[0]=latest_charge`);

/** A payment whose money is held. */
async function aHold({ client, amount }: Stage<StripeSandbox>) {
  const { connectorTransactionId = '' } = await client.call('payment.authorize', {
    amount,
    paymentMethod: { token: { token: 'pm_card_visa' } },
    captureMethod: 'MANUAL',
  });
  return { connectorTransactionId };
}

/** A payment whose money was taken. */
export async function aPayment({ client, amount }: Stage<StripeSandbox>) {
  const { connectorTransactionId = '' } = await client.call('payment.authorize', {
    amount,
    paymentMethod: { token: { token: 'pm_card_visa' } },
  });
  return { connectorTransactionId };
}

const capture: Of<'payment.capture'> = {
  prepare: aHold,
  examples: [
    {
      request: {
        merchantCaptureId: 'capture_1',
        connectorTransactionId: id,
        amountToCapture: amount,
        metadata: { basket: '7' },
      },
      http: post(`/v1/payment_intents/${id}/capture`, {
        amount_to_capture: '2099',
        'metadata[basket]': '7',
        'metadata[merchant_capture_id]': 'capture_1',
        ...expand,
      }),
      answer: ok(
        intentWire({ id, amount: 5000, amount_received: 2099, metadata: { merchant_capture_id: 'capture_1' } }),
      ),
      result: {
        merchantCaptureId: 'capture_1',
        connectorTransactionId: id,
        status: 'PARTIALLY_CAPTURED',
        connectorStatus: 'succeeded',
        amount: { minorAmount: 5000, currency: 'USD' },
        capturedAmount: amount,
        amountToCapture: amount,
        ...told,
      },
    },
  ],
  statuses: [statuses[0]],
  declines: cardDeclines.slice(0, 3).map((one) => ({ ...one, status: 'CAPTURE_FAILED' })),
};

const voidPayment: Of<'payment.void'> = {
  prepare: aHold,
  examples: [
    {
      request: {
        merchantVoidId: 'void_1',
        connectorTransactionId: id,
        cancellationReason: 'REQUESTED_BY_CUSTOMER',
      },
      http: post(`/v1/payment_intents/${id}/cancel`, { cancellation_reason: 'requested_by_customer', ...expand }),
      answer: ok(intentWire({ id, status: 'canceled', amount: 2099, amount_received: 0 })),
      result: {
        merchantVoidId: 'void_1',
        connectorTransactionId: id,
        status: 'VOIDED',
        connectorStatus: 'canceled',
        amount,
        ...told,
      },
    },
  ],
  statuses,
};

const intent = intentWire({
  id,
  amount: 2099,
  amount_received: 2099,
  customer: { id: 'cus_NffrFeUfNV2Hib', object: 'customer' },
  latest_charge: charge,
  metadata: { merchant_transaction_id: 'order_1' },
});
const paid = {
  merchantTransactionId: 'order_1',
  connectorTransactionId: id,
  status: 'CAPTURED',
  connectorStatus: 'succeeded',
  amount,
  capturedAmount: amount,
  connectorCustomerId: 'cus_NffrFeUfNV2Hib',
  networkTransactionId: '104557651805572',
  ...told,
} as const;

const simplyPaid = {
  connectorTransactionId: id,
  status: 'CAPTURED',
  connectorStatus: 'succeeded',
  amount,
  capturedAmount: amount,
  ...told,
} as const;

const getPayment: Of<'payment.get'> = {
  prepare: aPayment,
  examples: [
    {
      request: { merchantTransactionId: 'order_1', connectorTransactionId: id },
      http: retrieve,
      answer: ok(intent),
      result: paid,
    },
    {
      request: { connectorTransactionId: id },
      http: retrieve,
      answer: ok(
        intentWire({
          id,
          status: 'requires_payment_method',
          amount: 2099,
          amount_received: 0,
          last_payment_error: {
            code: 'expired_card',
            decline_code: null,
            message: 'Your card has expired.',
            network_decline_code: '54',
          },
        }),
      ),
      result: {
        connectorTransactionId: id,
        status: 'FAILURE',
        connectorStatus: 'requires_payment_method',
        amount,
        error: {
          unifiedDetails: {
            code: 'EXPIRED_CARD',
            message: declineCodes.EXPIRED_CARD.message,
            userGuidanceMessage: declineCodes.EXPIRED_CARD.userGuidanceMessage,
          },
          connectorDetails: { code: 'expired_card', message: 'Your card has expired.' },
          issuerDetails: { networkDetails: { declineCode: '54' } },
        },
        ...told,
      },
    },
    // An earlier try failed, this one goes on.
    {
      request: { connectorTransactionId: id },
      http: retrieve,
      answer: ok(
        intentWire({
          id,
          status: 'processing',
          amount: 2099,
          amount_received: 0,
          last_payment_error: { code: 'expired_card', message: 'Your card has expired.' },
        }),
      ),
      result: { connectorTransactionId: id, status: 'PENDING', connectorStatus: 'processing', amount, ...told },
    },
    // What is not said is not less than all.
    ...[['requires_capture', 'AUTHORIZED'] as const, ['succeeded', 'CAPTURED'] as const].map(
      ([connectorStatus, status]) => ({
        request: { connectorTransactionId: id },
        http: retrieve,
        answer: ok(
          intentWire({ id, status: connectorStatus, amount: 2099, amount_received: null, amount_capturable: null }),
        ),
        result: { connectorTransactionId: id, status, connectorStatus, amount, ...told },
      }),
    ),
    // A method is kept for a customer, and when the payment went through.
    ...[
      [{ status: 'processing', customer: 'cus_NffrFeUfNV2Hib' }, 'PENDING'] as const,
      [{ status: 'succeeded', customer: null }, 'CAPTURED'] as const,
    ].map(([answered, status]) => ({
      request: { connectorTransactionId: id },
      http: retrieve,
      answer: ok({
        id,
        object: 'payment_intent',
        amount: 2099,
        currency: 'usd',
        payment_method: 'pm_1MqLiJLkdIwHu7ix',
        setup_future_usage: 'off_session',
        ...answered,
      }),
      result: {
        connectorTransactionId: id,
        connectorCustomerId: answered.customer ?? undefined,
        status,
        connectorStatus: answered.status,
        amount,
        ...told,
      },
    })),
    // Captured without any money, to let go of what was held.
    {
      request: { connectorTransactionId: id },
      http: retrieve,
      answer: ok(intentWire({ id, amount: 2099, amount_received: 0 })),
      result: {
        connectorTransactionId: id,
        status: 'PARTIALLY_CAPTURED',
        connectorStatus: 'succeeded',
        amount,
        capturedAmount: { minorAmount: 0, currency: 'USD' },
        ...told,
      },
    },
  ],
  statuses,
};

const completeAuthentication: Of<'payment.completeAuthentication'> = {
  prepare: async ({ client, sandbox, amount }) => {
    const { connectorTransactionId = '' } = await client.call('payment.authorize', {
      amount,
      paymentMethod: { token: { token: 'pm_card_threeDSecure2Required' } },
      returnUrl: 'https://shop.example/return',
    });
    sandbox.completeAuthentication(connectorTransactionId, 'succeed');
    return { authenticationResult: { payment_intent: connectorTransactionId }, connectorTransactionId };
  },
  examples: [
    {
      request: {
        merchantTransactionId: 'order_1',
        authenticationResult: { payment_intent: id, redirect_status: 'succeeded' },
        amount,
        captureMethod: 'AUTOMATIC',
      },
      http: retrieve,
      answer: ok(intent),
      result: paid,
    },
    {
      request: { connectorTransactionId: id, authenticationResult: {}, captureMethod: 'AUTOMATIC' },
      http: retrieve,
      answer: ok(
        intentWire({
          id,
          status: 'requires_capture',
          capture_method: 'manual',
          amount: 2099,
          amount_received: 0,
          amount_capturable: 2099,
        }),
      ),
      result: {
        connectorTransactionId: id,
        status: 'AUTHORIZED',
        connectorStatus: 'requires_capture',
        amount,
        capturableAmount: amount,
        warnings: [{ field: 'captureMethod', message: 'is not that of the payment, which stays as it was authorized' }],
        ...told,
      },
    },
    // Nothing is told of a capture method that nobody asked for, or that Stripe does not say.
    {
      request: { connectorTransactionId: id, authenticationResult: {} },
      http: retrieve,
      answer: ok(intentWire({ id, capture_method: 'manual', amount: 2099, amount_received: 2099 })),
      result: simplyPaid,
    },
    {
      request: { connectorTransactionId: id, authenticationResult: {}, captureMethod: 'MANUAL' },
      http: retrieve,
      answer: ok(intentWire({ id, capture_method: undefined, amount: 2099, amount_received: 2099 })),
      result: simplyPaid,
    },
  ],
  refusals: [
    {
      request: { authenticationResult: { redirect_status: 'succeeded' } },
      code: 'INVALID_INPUT',
      field: 'connectorTransactionId',
    },
    {
      request: { connectorTransactionId: 'pi_other', authenticationResult: { payment_intent: id } },
      code: 'INVALID_INPUT',
      field: 'authenticationResult.payment_intent',
    },
  ],
  fields: {
    connectorTransactionId: { with: { authenticationResult: { redirect_status: 'succeeded' } } },
    authenticationResult: { values: [{ payment_intent: 'pi_one' }, { payment_intent: 'pi_other' }] },
  },
  statuses,
};

export const paymentOperations = {
  'payment.authorize': authorize,
  'payment.capture': capture,
  'payment.void': voidPayment,
  'payment.get': getPayment,
  'payment.completeAuthentication': completeAuthentication,
};
