import { sha256 } from '#sha-256';

/**
 * A key that is the same in every process for the same account, operation and merchant's id. It is hashed because ids may be
 * personal (some merchants use e-mail addresses), longer than the processor allows, or not ASCII.
 */
export function derivedKey(account: string, operation: string, merchantId: string, maxLength: number): Promise<string> {
  return keyFrom([account, operation, merchantId], maxLength);
}

/** The key of a further call of the same operation. */
export function furtherKey(key: string, ordinal: number, maxLength: number): Promise<string> {
  return keyFrom([key, String(ordinal)], maxLength);
}

async function keyFrom(parts: readonly string[], maxLength: number): Promise<string> {
  // JSON keeps ['a', 'bc'] and ['ab', 'c'] apart.
  const digest = await sha256(JSON.stringify(parts));
  return `prism-${digest.slice(0, 40)}`.slice(0, maxLength);
}
