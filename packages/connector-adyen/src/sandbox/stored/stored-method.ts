import type { KnownCard } from '../cards/card-data.ts';

/** A card that is kept for a shopper. */
export interface StoredMethod {
  readonly id: string;
  readonly shopperReference: string;
  readonly card: KnownCard;
  readonly networkTxReference: string;
  readonly shopperEmail: string | undefined;
  /** Disabled methods stay, as payments were made with them. */
  disabled: boolean;
}
