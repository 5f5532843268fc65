/** The ten digits. */
export const DIGITS = '0123456789';

/** Digits and upper-case letters. */
export const UPPER_ALPHANUMERIC: string = `${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

/** Digits and letters. */
export const ALPHANUMERIC: string = `${UPPER_ALPHANUMERIC}abcdefghijklmnopqrstuvwxyz`;

/** Draws a text of so many letters. */
export type Draw = (letters: string, length: number) => string;

/** A seed that nobody chose. */
export const randomSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** A source of texts, for ids: the same ones for the same seed. */
export function createDraw(seed: number): Draw {
  let state = seed >>> 0;

  // mulberry32, a public-domain generator: ids have to be repeatable here, not secret.
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (letters, length) =>
    Array.from({ length }, () => letters.charAt(Math.floor(fraction() * letters.length))).join('');
}
