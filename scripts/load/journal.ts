import type { Effect } from '@prism/connector-stripe/sandbox';

/** Something that the processor did, by the merchant's own id. */
export interface Deed {
  readonly type: string;
  readonly of: string;
  readonly amount?: number | undefined;
}

/** Where an effect says whose it is. What is done to a card is known by its customer. */
const ids: Readonly<Partial<Record<Effect['type'], readonly string[]>>> = {
  'customer.created': ['merchant_customer_id'],
  authorized: ['merchant_transaction_id'],
  captured: ['merchant_capture_id', 'merchant_charge_id'],
  refunded: ['merchant_refund_id'],
  canceled: ['merchant_transaction_id'],
};

/** What calls ask for; the steps on the way there, such as the making of an intent, are left out. */
export function deedsOf(effects: readonly Effect[]): Deed[] {
  const customers = new Map<string | null | undefined, string>();
  return effects.flatMap(({ type, id, amount, customer, metadata = {} }) => {
    const own = ids[type]?.map((name) => metadata[name]).find((value) => value !== undefined);
    if (type === 'customer.created' && own !== undefined) customers.set(id, own);
    const of = type === 'payment_method.attached' ? customers.get(customer) : own;
    return of === undefined ? [] : [{ type, of, amount }];
  });
}
