import { type OperationContext, operation, type PaymentCompleteAuthenticationRequest, type Sealed } from '@prism/core';
import type * as z from 'zod/mini';
import { toStripeAmount } from '../currency.ts';
import { merchantId } from '../wire/merchant-ids.ts';
import { intentWire, toPaymentOutcome } from '../wire/payment-intent.ts';
import { retrieveIntent } from './get.ts';

/**
 * GET /v1/payment_intents/{id}: Stripe heard from the bank itself, and what the browser brought back only names the payment
 * (https://docs.stripe.com/payments/3d-secure/authentication-flow).
 */
export const completeAuthentication = operation('payment.completeAuthentication', {
  request: (input, context) => {
    // It is compared with the answer: one that Stripe cannot have is wrong before that.
    if (input.amount) toStripeAmount(input.amount);
    return retrieveIntent(intentOf(input, context));
  },
  response: intentWire,
  result: (intent, { captureMethod }, context) => {
    if (captureMethod !== undefined && intent.capture_method && isManual(intent) !== (captureMethod === 'MANUAL')) {
      context.warn({ field: 'captureMethod', message: 'is not that of the payment, which stays as it was authorized' });
    }
    return {
      ...toPaymentOutcome(intent),
      merchantTransactionId: merchantId(intent.metadata, 'merchantTransactionId'),
    };
  },
});

function isManual({ capture_method }: z.infer<typeof intentWire>): boolean {
  return capture_method === 'manual';
}

function intentOf(
  { connectorTransactionId, authenticationResult }: Sealed<PaymentCompleteAuthenticationRequest>,
  context: OperationContext,
): string {
  const returned = authenticationResult['payment_intent']?.reveal();
  if (returned !== undefined && connectorTransactionId !== undefined && returned !== connectorTransactionId) {
    context.refuse({
      field: 'authenticationResult.payment_intent',
      message: 'is of another payment than connectorTransactionId',
    });
  }
  const id = connectorTransactionId ?? returned;
  return (
    id ??
    context.refuse({ field: 'connectorTransactionId', message: 'is required, or payment_intent of the return URL' })
  );
}
