import { declineCodes } from '@prism/core';
import type { OperationFixture } from '@prism/testkit';
import type { StripeSettings } from '../../src/index.ts';
import type { StripeSandbox } from '../../src/sandbox/index.ts';
import { refundWire } from '../support/wire.ts';
import { get, ok, post, told } from './http.ts';
import { aPayment } from './payment.ts';
import { amount, id } from './payment-parts.ts';

type Of<Name extends 'payment.refund' | 'refund.get'> = OperationFixture<Name, StripeSettings, StripeSandbox>;

const statuses = [
  {
    at: 'status',
    words: {
      pending: 'REFUND_PENDING',
      requires_action: 'REFUND_MANUAL_REVIEW',
      succeeded: 'REFUND_SUCCESS',
      failed: 'REFUND_FAILURE',
      canceled: 'REFUND_FAILURE',
    },
  },
] as const;

const wire = refundWire({
  id: 're_1Nispe2eZvKYlo2C',
  amount: 2099,
  payment_intent: id,
  metadata: { basket: '7', merchant_refund_id: 'refund_1' },
});
const refunded = {
  merchantRefundId: 'refund_1',
  connectorRefundId: 're_1Nispe2eZvKYlo2C',
  connectorTransactionId: id,
  status: 'REFUND_SUCCESS',
  connectorStatus: 'succeeded',
  refundAmount: amount,
  ...told,
} as const;

const refundPayment: Of<'payment.refund'> = {
  prepare: aPayment,
  examples: [
    {
      request: {
        merchantRefundId: 'refund_1',
        connectorTransactionId: id,
        refundAmount: amount,
        reason: 'REQUESTED_BY_CUSTOMER',
        metadata: { basket: '7' },
      },
      http: post('/v1/refunds', {
        payment_intent: id,
        amount: '2099',
        reason: 'requested_by_customer',
        'metadata[basket]': '7',
        'metadata[merchant_refund_id]': 'refund_1',
      }),
      answer: ok(wire),
      result: refunded,
    },
  ],
  statuses,
};

const getRefund: Of<'refund.get'> = {
  prepare: async (stage) => {
    const { connectorTransactionId } = await aPayment(stage);
    const { connectorRefundId = '' } = await stage.client.call('payment.refund', {
      connectorTransactionId,
      refundAmount: stage.amount,
    });
    return { connectorRefundId };
  },
  examples: [
    {
      request: { connectorRefundId: 're_1Nispe2eZvKYlo2C', merchantRefundId: 'refund_1' },
      http: get('/v1/refunds/re_1Nispe2eZvKYlo2C'),
      answer: ok(wire),
      result: refunded,
    },
    {
      request: { connectorRefundId: 're_1Nispe2eZvKYlo2C' },
      http: get('/v1/refunds/re_1Nispe2eZvKYlo2C'),
      answer: ok(
        refundWire({
          id: 're_1Nispe2eZvKYlo2C',
          amount: 2099,
          status: 'failed',
          failure_reason: 'expired_or_canceled_card',
          payment_intent: id,
        }),
      ),
      result: {
        connectorRefundId: 're_1Nispe2eZvKYlo2C',
        connectorTransactionId: id,
        status: 'REFUND_FAILURE',
        connectorStatus: 'failed',
        refundAmount: amount,
        error: {
          unifiedDetails: {
            code: 'PROCESSING_ERROR',
            message: declineCodes.PROCESSING_ERROR.message,
            userGuidanceMessage: declineCodes.PROCESSING_ERROR.userGuidanceMessage,
          },
          connectorDetails: { code: 'expired_or_canceled_card' },
        },
        ...told,
      },
    },
    {
      request: { connectorRefundId: 're_1Nispe2eZvKYlo2C' },
      http: get('/v1/refunds/re_1Nispe2eZvKYlo2C'),
      answer: ok(refundWire({ id: 're_1Nispe2eZvKYlo2C', amount: 2099, status: 'canceled', payment_intent: id })),
      result: {
        connectorRefundId: 're_1Nispe2eZvKYlo2C',
        connectorTransactionId: id,
        status: 'REFUND_FAILURE',
        connectorStatus: 'canceled',
        refundAmount: amount,
        error: {
          unifiedDetails: {
            code: 'PROCESSING_ERROR',
            message: declineCodes.PROCESSING_ERROR.message,
            userGuidanceMessage: declineCodes.PROCESSING_ERROR.userGuidanceMessage,
          },
          connectorDetails: { code: 'canceled' },
        },
        ...told,
      },
    },
  ],
  statuses,
};

export const refundOperations = { 'payment.refund': refundPayment, 'refund.get': getRefund };
