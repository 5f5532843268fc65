import type { Sha256 } from './sha-256.ts';

// WebCrypto's digest visits a pool of threads, which costs more than the rest of a call.
// biome-ignore lint/style/noRestrictedGlobals: this file is for Node only
const { hash } = process.getBuiltinModule('crypto');

/** By what Node has. */
export const sha256: Sha256 = (text) => hash('sha256', text, 'hex');
