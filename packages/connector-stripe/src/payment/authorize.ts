import { type OperationContext, operation, type PaymentAuthorizeRequest, postForm, type Sealed } from '@prism/core';
import { toStripeAmount } from '../currency.ts';
import { paymentDescription } from '../request/description.ts';
import { isCardToken, newPaymentMethod, warnOfUnsentBuyer } from '../request/payment-method.ts';
import { redirectRules } from '../request/redirects.ts';
import { shippingFields } from '../request/shipping.ts';
import { statementSuffix } from '../request/statement-descriptor.ts';
import { warnOfUnsent } from '../request/unsent.ts';
import { merchantId, toMetadata } from '../wire/merchant-ids.ts';
import { intentOf, intentOrDecline, toPaymentOutcome } from '../wire/payment-intent.ts';

/** POST /v1/payment_intents with `confirm` (https://docs.stripe.com/api/payment_intents/create). A decline is HTTP 402. */
export const authorize = operation('payment.authorize', {
  answers: [402],
  request: (input, context) => {
    const { merchantTransactionId, metadata, address, customer, returnUrl, authType } = input;
    if (input.threeDsExperience === 'NATIVE') context.unsupported(noNativeThreeDs);
    warnOfUnsent(input, context);
    return postForm(['v1', 'payment_intents'], {
      ...toStripeAmount(input.amount),
      ...paymentMethodFields(input, context),
      confirm: true,
      capture_method: input.captureMethod === 'MANUAL' ? 'manual' : 'automatic',
      customer: input.connectorCustomerId,
      description: paymentDescription(input.description, context),
      setup_future_usage: futureUsage(input, context),
      off_session: input.offSession,
      ...redirectRules(returnUrl),
      payment_method_options: authType && { card: { request_three_d_secure: threeDSecure[authType] } },
      shipping: shippingFields(address?.shippingAddress, customer, context),
      statement_descriptor_suffix: statementSuffix(input, context),
      metadata: toMetadata(metadata, { merchant_transaction_id: merchantTransactionId }, context),
      expand: ['latest_charge'],
    });
  },
  response: intentOrDecline,
  result: (answer, { returnUrl }, context) => {
    const outcome = toPaymentOutcome(answer);
    if (outcome.status === 'AUTHENTICATION_PENDING' && returnUrl === undefined) context.warn(nowhereToAuthenticate);
    return { ...outcome, merchantTransactionId: merchantId(intentOf(answer)?.metadata, 'merchantTransactionId') };
  },
});

const noNativeThreeDs = {
  field: 'threeDsExperience',
  message: 'must be REDIRECT: authentication on your page is for Stripe.js, which confirms the payment itself',
};

const nowhereToAuthenticate = {
  field: 'returnUrl',
  message:
    'is missing: without it Stripe names no place to authenticate. Void this payment and authorize a new one with it',
};

// Stripe asks for what the rules demand in any case: `automatic` is the least that it takes.
const threeDSecure = { THREE_DS: 'any', NO_THREE_DS: 'automatic' } as const;

function futureUsage(
  { setupFutureUsage, connectorCustomerId }: Sealed<PaymentAuthorizeRequest>,
  context: OperationContext,
): string | undefined {
  if (setupFutureUsage !== undefined && connectorCustomerId === undefined) {
    context.warn({
      field: 'setupFutureUsage',
      message: 'keeps nothing without connectorCustomerId: Stripe stores payment methods for customers',
    });
  }
  return setupFutureUsage?.toLowerCase();
}

/** A payment method is named, card details make a new one. */
function paymentMethodFields(
  { paymentMethod, customer, address }: Sealed<PaymentAuthorizeRequest>,
  context: OperationContext,
) {
  const buyer = { customer, billingAddress: address?.billingAddress };
  const { token } = paymentMethod;
  if (token === undefined || isCardToken(token.token)) {
    return { payment_method_data: newPaymentMethod(paymentMethod, buyer, context) };
  }
  warnOfUnsentBuyer(buyer, context);
  return { payment_method: token.token };
}
