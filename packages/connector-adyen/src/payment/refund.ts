import { type OperationContext, operation, postJson } from '@prism/core';
import { toAdyenAmount } from '../currency.ts';
import { referenceOf } from '../request/reference.ts';
import { warnOfUnsent } from '../request/unsent.ts';
import type { AdyenConfig } from '../settings.ts';
import { toMoney } from '../wire/amount.ts';
import { modificationWire } from '../wire/modification.ts';

const reasons = { DUPLICATE: 'DUPLICATE', FRAUDULENT: 'FRAUD', REQUESTED_BY_CUSTOMER: 'CUSTOMER REQUEST' } as const;

/** POST /payments/{paymentPspReference}/refunds: Adyen tells by webhook whether the money was given back. */
export const refundPayment = operation('payment.refund', {
  request: (input, context: OperationContext<AdyenConfig>) => {
    const { merchantRefundId, connectorTransactionId, refundAmount, reason, metadata } = input;
    warnOfUnsent({ metadata }, context);
    return postJson(['payments', connectorTransactionId, 'refunds'], {
      merchantAccount: context.settings.merchantAccount,
      reference: referenceOf('merchantRefundId', merchantRefundId, context),
      amount: toAdyenAmount(refundAmount, 'refundAmount'),
      merchantRefundReason: reason && reasons[reason],
    });
  },
  response: modificationWire,
  result: ({ pspReference, paymentPspReference, reference, status, amount }) => ({
    connectorRefundId: pspReference,
    connectorTransactionId: paymentPspReference,
    connectorStatus: status,
    status: status === 'received' ? 'REFUND_PENDING' : 'UNRECOGNIZED',
    merchantRefundId: reference ?? undefined,
    refundAmount: amount ? toMoney(amount) : undefined,
  }),
});
