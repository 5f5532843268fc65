import { type OperationContext, operation, postJson } from '@prism/core';
import { referenceOf } from '../request/reference.ts';
import { warnOfUnsent } from '../request/unsent.ts';
import type { AdyenConfig } from '../settings.ts';
import { modificationWire, toModifiedOutcome } from '../wire/modification.ts';

/** POST /payments/{paymentPspReference}/cancels: the whole hold is released. */
export const voidPayment = operation('payment.void', {
  request: ({ merchantVoidId, connectorTransactionId, cancellationReason }, context: OperationContext<AdyenConfig>) => {
    warnOfUnsent({ cancellationReason }, context);
    return postJson(['payments', connectorTransactionId, 'cancels'], {
      merchantAccount: context.settings.merchantAccount,
      reference: referenceOf('merchantVoidId', merchantVoidId, context),
    });
  },
  response: modificationWire,
  result: (answer) => ({
    ...toModifiedOutcome(answer, 'VOID_INITIATED'),
    merchantVoidId: answer.reference ?? undefined,
  }),
});
