import { operation, postForm } from '@prism/core';
import { toStripeAmount } from '../currency.ts';
import { paymentDescription } from '../request/description.ts';
import { warnOfUnsentBuyer } from '../request/payment-method.ts';
import { redirectRules } from '../request/redirects.ts';
import { statementSuffix } from '../request/statement-descriptor.ts';
import { warnOfUnsent } from '../request/unsent.ts';
import { merchantId, toMetadata } from '../wire/merchant-ids.ts';
import { intentOf, intentOrDecline, toPaymentOutcome } from '../wire/payment-intent.ts';

/**
 * POST /v1/payment_intents with `off_session` (https://docs.stripe.com/payments/save-and-reuse). A bank that asks for an
 * authentication after all declines with `authentication_required`: the buyer has to come back and pay on session.
 */
export const charge = operation('recurringPayment.charge', {
  answers: [402],
  request: (input, context) => {
    warnOfUnsentBuyer({ customer: input.customer }, context);
    warnOfUnsent(input, context);
    return postForm(['v1', 'payment_intents'], {
      ...toStripeAmount(input.amount),
      customer: input.connectorCustomerId,
      payment_method: input.paymentMethod.token.token,
      confirm: true,
      off_session: true,
      capture_method: input.captureMethod === 'MANUAL' ? 'manual' : 'automatic',
      ...redirectRules(input.returnUrl),
      description: paymentDescription(input.description, context),
      statement_descriptor_suffix: statementSuffix(input, context),
      metadata: toMetadata(input.metadata, { merchant_charge_id: input.merchantChargeId }, context),
      expand: ['latest_charge'],
    });
  },
  response: intentOrDecline,
  result: (answer) => ({
    ...toPaymentOutcome(answer),
    merchantChargeId: merchantId(intentOf(answer)?.metadata, 'merchantChargeId'),
  }),
});
