import { sha256 as digestOf } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const utf8 = new TextEncoder();

/** The SHA-256 digest of a text in hex, at once: WebCrypto's visits a thread pool, which costs more than the rest of a call. */
export async function sha256(text: string): Promise<string> {
  return bytesToHex(digestOf(utf8.encode(text)));
}
