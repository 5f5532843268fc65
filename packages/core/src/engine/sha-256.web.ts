import type { Sha256 } from './sha-256.ts';

const utf8 = new TextEncoder();

/** By what every runtime has. */
export const sha256: Sha256 = async (text) => {
  const digest = await crypto.subtle.digest('SHA-256', utf8.encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
