import { type OperationContext, operation, postJson } from '@prism/core';
import { toAdyenAmount } from '../currency.ts';
import { referenceOf } from '../request/reference.ts';
import { warnOfUnsent } from '../request/unsent.ts';
import type { AdyenConfig } from '../settings.ts';
import { toMoney } from '../wire/amount.ts';
import { modificationWire, toModifiedOutcome } from '../wire/modification.ts';

/** POST /payments/{paymentPspReference}/captures: unless the account has multiple partial captures, what is left is released. */
export const capture = operation('payment.capture', {
  request: (input, context: OperationContext<AdyenConfig>) => {
    const { merchantCaptureId, connectorTransactionId, amountToCapture, metadata } = input;
    warnOfUnsent({ metadata }, context);
    return postJson(['payments', connectorTransactionId, 'captures'], {
      merchantAccount: context.settings.merchantAccount,
      reference: referenceOf('merchantCaptureId', merchantCaptureId, context),
      amount: toAdyenAmount(amountToCapture, 'amountToCapture'),
    });
  },
  response: modificationWire,
  result: (answer) => ({
    ...toModifiedOutcome(answer, 'CAPTURE_INITIATED'),
    merchantCaptureId: answer.reference ?? undefined,
    amountToCapture: answer.amount ? toMoney(answer.amount) : undefined,
  }),
});
