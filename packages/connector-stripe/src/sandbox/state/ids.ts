import { ALPHANUMERIC, createDraw, DIGITS } from '@prism/core/sandbox';

/** Prefix and length of each kind of id. */
const kinds = {
  account: ['acct_1', 15],
  authorization: ['', 6],
  card: ['card_1', 23],
  charge: ['ch_3', 23],
  clientSecret: ['_secret_', 25],
  customer: ['cus_', 14],
  fingerprint: ['', 16],
  invoicePrefix: ['', 8],
  payment_intent: ['pi_3', 23],
  payment_method: ['pm_1', 23],
  refund: ['re_3', 23],
  request: ['req_', 14],
  setup_attempt: ['setatt_1', 23],
  setup_intent: ['seti_1', 23],
  token: ['tok_1', 23],
  transaction: ['txn_3', 23],
} as const;

/** Makes ids in Stripe's forms. */
export interface Ids {
  /** A fresh id of a kind. */
  make(kind: keyof typeof kinds): string;
  /** A fresh number of 15 digits, as networks give to a transaction. */
  networkReference(): string;
}

/** A source of ids that gives the same ones for the same seed. */
export function createIds(seed: number): Ids {
  const draw = createDraw(seed);
  return {
    make(kind) {
      const [prefix, length] = kinds[kind];
      return prefix + draw(ALPHANUMERIC, length);
    },
    networkReference: () => draw(DIGITS, 15),
  };
}
