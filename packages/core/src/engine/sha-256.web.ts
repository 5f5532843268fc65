import type { Sha256 } from './sha-256.ts';

const primes: number[] = [];
for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime > 0)) primes.push(n);

/** The first 32 bits behind the point. */
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0;
const start = primes.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)));
const constants = primes.map((prime) => fraction(prime ** (1 / 3)));

const utf8 = new TextEncoder();

/** As FIPS 180-4 writes it, by arithmetic alone: WebCrypto, which every runtime has, may visit a pool of threads first. */
export const sha256: Sha256 = (text) => {
  const message = utf8.encode(text);
  // Whole blocks of 64 bytes: the message, one bit, zeros, and the message's length in bits.
  const blocks = new DataView(new ArrayBuffer(Math.ceil((message.length + 9) / 64) * 64));
  for (const [i, byte] of message.entries()) blocks.setUint8(i, byte);
  blocks.setUint8(message.length, 128);
  blocks.setUint32(blocks.byteLength - 4, message.length * 8);
  let state: readonly number[] = start;
  for (let offset = 0; offset < blocks.byteLength; offset += 64) state = digest(state, blocks, offset);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};

function digest(state: readonly number[], blocks: DataView, offset: number): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  const words: number[] = [];
  for (const constant of constants) {
    const i = words.length;
    const word = i < 16 ? blocks.getInt32(offset + i * 4) : next(words, i);
    words.push(word);
    const one = h + (mixed(e, 6, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constant + word;
    const two = (mixed(a, 2, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (state[i] ?? 0)) | 0);
}

function next(words: readonly number[], i: number): number {
  const word = (back: number) => words[i - back] ?? 0;
  const early = mixed(word(15), 7, 18) ^ (word(15) >>> 3);
  const late = mixed(word(2), 17, 19) ^ (word(2) >>> 10);
  return (word(16) + early + word(7) + late) | 0;
}

const mixed = (word: number, one: number, two: number) => turned(word, one) ^ turned(word, two);

/** To the right. */
const turned = (word: number, bits: number) => (word >>> bits) | (word << -bits);
