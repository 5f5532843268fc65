import { sha256 as digestOf } from '@noble/hashes/sha2.js';

const utf8 = new TextEncoder();

/** The SHA-256 digest of a text, at once: WebCrypto's visits a thread pool, which costs more than all the rest of a call. */
export async function sha256(text: string): Promise<Uint8Array> {
  return digestOf(utf8.encode(text));
}
