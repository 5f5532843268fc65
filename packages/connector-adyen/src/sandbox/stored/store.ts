import type { KnownCard } from '../cards/card-data.ts';
import type { World } from '../state/world.ts';
import { storedMethodsOf } from './find.ts';
import type { StoredMethod } from './stored-method.ts';

/** A stored method, and whether it was there before. */
export interface StoredResult {
  readonly method: StoredMethod;
  readonly operation: 'alreadyExisting' | 'created';
}

/** For whom a card is stored. */
export interface Owner {
  readonly shopperReference: string;
  readonly shopperEmail?: string | undefined;
}

const isSame = (one: KnownCard, other: KnownCard): boolean =>
  one.card === other.card && one.expiryMonth === other.expiryMonth && one.expiryYear === other.expiryYear;

/** Keeps a card for a shopper. The same card of the same shopper keeps its id. */
export function storeCard(world: World, card: KnownCard, owner: Owner): StoredResult {
  const { shopperReference, shopperEmail } = owner;
  const known = storedMethodsOf(world, shopperReference).find((method) => isSame(method.card, card));
  if (known) return { method: known, operation: 'alreadyExisting' };
  const method = world.stored.add({
    id: world.ids.reference(),
    shopperReference,
    card,
    networkTxReference: world.ids.digits(15),
    shopperEmail,
    disabled: false,
  });
  world.record({ type: 'payment_method.stored', id: method.id, shopperReference, storedPaymentMethodId: method.id });
  return { method, operation: 'created' };
}
