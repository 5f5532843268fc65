import { sha256 } from '#sha-256';

/** There at once, where hashing is. */
export type Key = string | Promise<string>;

/**
 * A key that is the same in every process for the same account, operation and merchant's id. It is hashed because ids may be
 * personal (some merchants use e-mail addresses), longer than the processor allows, or not ASCII.
 */
export function derivedKey(account: string, operation: string, merchantId: string, maxLength: number): Key {
  return keyFrom([account, operation, merchantId], maxLength);
}

/** The key of a further call of the same operation. */
export async function furtherKey(key: Key, ordinal: number, maxLength: number): Promise<string> {
  return keyFrom([await key, String(ordinal)], maxLength);
}

function keyFrom(parts: readonly string[], maxLength: number): Key {
  // JSON keeps ['a', 'bc'] and ['ab', 'c'] apart.
  const digest = sha256(JSON.stringify(parts));
  const key = (hex: string) => `prism-${hex.slice(0, 40)}`.slice(0, maxLength);
  return typeof digest === 'string' ? key(digest) : digest.then(key);
}
