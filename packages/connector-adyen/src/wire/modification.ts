import type { ConnectorResult, PaymentOutcome } from '@prism/core';
import * as z from 'zod/mini';
import { amountWire } from './amount.ts';
import { text } from './text.ts';

/** https://docs.adyen.com/api-explorer/Checkout/71/post/payments/(paymentPspReference)/captures#responses-201, and its like. */
export const modificationWire = z.object({
  pspReference: z.string(),
  paymentPspReference: z.string(),
  reference: text,
  status: z.string(),
  amount: z.nullish(amountWire),
});

type Initiated = 'CAPTURE_INITIATED' | 'VOID_INITIATED';

/** Adyen says no more than that it received the modification; what came of it is told by webhook. */
export function toModifiedOutcome(
  { paymentPspReference, status }: z.infer<typeof modificationWire>,
  initiated: Initiated,
): ConnectorResult<PaymentOutcome> {
  return {
    connectorTransactionId: paymentPspReference,
    connectorStatus: status,
    status: status === 'received' ? initiated : 'UNRECOGNIZED',
  };
}
