import type { Metadata, OperationContext } from '@prism/core';
import type * as z from 'zod/mini';
import type { metadataWire } from './reference.ts';

/** Where Stripe keeps each of the merchant's ids: in metadata, which its dashboard and search show. */
const keys = {
  merchantCustomerId: 'merchant_customer_id',
  merchantPaymentMethodId: 'merchant_payment_method_id',
  merchantTransactionId: 'merchant_transaction_id',
  merchantCaptureId: 'merchant_capture_id',
  merchantChargeId: 'merchant_charge_id',
  merchantRefundId: 'merchant_refund_id',
} as const;

type MerchantIds = { readonly [Key in (typeof keys)[keyof typeof keys]]?: string | undefined };

const reserved: ReadonlySet<string> = new Set(Object.values(keys));

/**
 * The metadata to send: the caller's and the merchant's ids. Stripe takes keys of up to 40 characters without brackets and
 * values of up to 500 (https://docs.stripe.com/api/metadata).
 */
export function toMetadata(metadata: Metadata | undefined, ids: MerchantIds, context: OperationContext) {
  const pairs = Object.entries(metadata ?? {});
  const refuse = (message: string) => context.refuse({ field: 'metadata', message });
  if (pairs.some(([key]) => reserved.has(key))) refuse('uses a key that is kept for the merchant ids');
  if (pairs.some(([key]) => key.length > 40)) refuse('has a key of more than 40 characters');
  if (pairs.some(([key]) => /[[\]]/.test(key))) refuse('has a key with square brackets');
  if (pairs.some(([, value]) => value.length > 500)) refuse('has a value of more than 500 characters');
  // An empty value would ask Stripe to remove the key.
  if (pairs.some(([, value]) => value === '')) refuse('has an empty value');
  return { ...metadata, ...ids };
}

/** A merchant's id as Stripe repeats it. */
export function merchantId(metadata: z.infer<typeof metadataWire>, name: keyof typeof keys): string | undefined {
  return metadata?.[keys[name]];
}

/** The caller's metadata, without the merchant's ids. */
export function fromMetadata(metadata: z.infer<typeof metadataWire>): Metadata | undefined {
  const pairs = Object.entries(metadata ?? {}).filter(([key]) => !reserved.has(key));
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
