import type { OperationFixture } from '@prism/testkit';
import type { StripeSettings } from '../../src/index.ts';
import type { StripeSandbox } from '../../src/sandbox/index.ts';
import { intentWire } from '../support/wire.ts';
import { cardDeclines } from './declines.ts';
import { ok, post, told } from './http.ts';
import { aStoredCard } from './payment-method.ts';
import { amount, id, statuses } from './payment-parts.ts';

/** A charge of a stored card. */
export const charge: OperationFixture<'recurringPayment.charge', StripeSettings, StripeSandbox> = {
  prepare: async (stage) => {
    const { connectorCustomerId, paymentMethodToken } = await aStoredCard(stage);
    return { connectorCustomerId, paymentMethod: { token: { token: paymentMethodToken } } };
  },
  examples: [
    {
      request: {
        merchantChargeId: 'invoice_1',
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        paymentMethod: { token: { token: 'pm_1MqLiJLkdIwHu7ix' } },
        amount,
        captureMethod: 'MANUAL',
        returnUrl: 'https://shop.example/return',
        description: 'Invoice 1',
        statementDescriptorSuffix: 'Invoice 1',
        metadata: { plan: 'gold' },
      },
      http: post('/v1/payment_intents', {
        amount: '2099',
        currency: 'usd',
        customer: 'cus_NffrFeUfNV2Hib',
        payment_method: 'pm_1MqLiJLkdIwHu7ix',
        confirm: 'true',
        off_session: 'true',
        capture_method: 'manual',
        return_url: 'https://shop.example/return',
        'automatic_payment_methods[enabled]': 'true',
        description: 'Invoice 1',
        statement_descriptor_suffix: 'Invoice 1',
        'metadata[plan]': 'gold',
        'metadata[merchant_charge_id]': 'invoice_1',
        'expand[0]': 'latest_charge',
      }),
      answer: ok(
        intentWire({
          id,
          status: 'requires_capture',
          amount: 2099,
          amount_received: 0,
          amount_capturable: 2099,
          customer: 'cus_NffrFeUfNV2Hib',
          metadata: { plan: 'gold', merchant_charge_id: 'invoice_1' },
        }),
      ),
      result: {
        merchantChargeId: 'invoice_1',
        connectorTransactionId: id,
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        status: 'AUTHORIZED',
        connectorStatus: 'requires_capture',
        amount,
        capturableAmount: amount,
        ...told,
      },
    },
    {
      request: {
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        paymentMethod: { token: { token: 'pm_1MqLiJLkdIwHu7ix' } },
        amount,
      },
      http: post('/v1/payment_intents', {
        amount: '2099',
        currency: 'usd',
        customer: 'cus_NffrFeUfNV2Hib',
        payment_method: 'pm_1MqLiJLkdIwHu7ix',
        confirm: 'true',
        off_session: 'true',
        capture_method: 'automatic',
        'automatic_payment_methods[enabled]': 'true',
        'automatic_payment_methods[allow_redirects]': 'never',
        'expand[0]': 'latest_charge',
      }),
      answer: ok(intentWire({ id, amount: 2099, amount_received: 2099 })),
      result: {
        connectorTransactionId: id,
        status: 'CAPTURED',
        connectorStatus: 'succeeded',
        amount,
        capturedAmount: amount,
        ...told,
      },
    },
  ],
  statuses,
  declined: {
    prepare: async (stage) => {
      const { connectorCustomerId, paymentMethodToken } = await aStoredCard(stage, 'tok_chargeCustomerFail');
      return { connectorCustomerId, paymentMethod: { token: { token: paymentMethodToken } } };
    },
    code: 'PAYMENT_DECLINED',
  },
  declines: cardDeclines.slice(0, 6),
};
