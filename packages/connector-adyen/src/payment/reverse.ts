import { type OperationContext, operation, postJson } from '@prism/core';
import { referenceOf } from '../request/reference.ts';
import type { AdyenConfig } from '../settings.ts';
import { modificationWire, toModifiedOutcome } from '../wire/modification.ts';

/**
 * POST /payments/{paymentPspReference}/reversals: Adyen cancels or refunds, whichever the payment still allows, and tells by webhook
 * which it was.
 */
export const reversePayment = operation('payment.reverse', {
  request: ({ merchantReverseId, connectorTransactionId }, context: OperationContext<AdyenConfig>) =>
    postJson(['payments', connectorTransactionId, 'reversals'], {
      merchantAccount: context.settings.merchantAccount,
      reference: referenceOf('merchantReverseId', merchantReverseId, context),
    }),
  response: modificationWire,
  result: (answer) => ({
    ...toModifiedOutcome(answer, 'VOID_INITIATED'),
    merchantReverseId: answer.reference ?? undefined,
  }),
});
