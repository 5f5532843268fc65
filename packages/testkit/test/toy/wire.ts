import { type DeclineCode, declineCodes, type ErrorInfo, type PaymentStatus } from '@prism/core';
import * as z from 'zod/mini';

const text = z.nullish(z.string());

export const customerWire = z.object({ id: z.string(), reference: text });

export const paymentWire = z.object({
  id: z.string(),
  state: text,
  reference: text,
  scheme: text,
  network: text,
  amount: z.object({ value: z.number(), currency: z.string() }),
  refusal: z.nullish(z.object({ reason: z.string() })),
});

export type PaymentWire = z.infer<typeof paymentWire>;

type Underway = Extract<PaymentStatus, 'AUTHORIZED' | 'CAPTURED' | 'PENDING' | 'AUTHORIZING' | 'UNRECOGNIZED'>;

/** What each word of Lantern means. */
export const states: Readonly<Record<string, Underway>> = {
  held: 'AUTHORIZED',
  taken: 'CAPTURED',
  waiting: 'PENDING',
};

/** Why Lantern declines. */
export const reasons: Readonly<Record<string, DeclineCode>> = {
  broke: 'INSUFFICIENT_FUNDS',
  stolen: 'CARD_LOST_OR_STOLEN',
};

export function errorInfo(reason: string, table: Readonly<Record<string, DeclineCode>>): ErrorInfo {
  const code = (Object.hasOwn(table, reason) && table[reason]) || 'PAYMENT_DECLINED';
  const { message, userGuidanceMessage } = declineCodes[code];
  return { unifiedDetails: { code, message, userGuidanceMessage }, connectorDetails: { code: reason } };
}
