const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

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
  let state = seed >>> 0;

  // mulberry32, a public-domain generator: ids have to be repeatable here, not secret.
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const draw = (letters: string, length: number): string =>
    Array.from({ length }, () => letters.charAt(Math.floor(fraction() * letters.length))).join('');

  return {
    make(kind) {
      const [prefix, length] = kinds[kind];
      return prefix + draw(ALPHABET, length);
    },
    networkReference: () => draw(DIGITS, 15),
  };
}
