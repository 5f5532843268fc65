// WebCrypto's digest visits a pool of threads, which costs more than the rest of a call.
// biome-ignore lint/style/noRestrictedGlobals: this file is for Node only
const { hash } = process.getBuiltinModule('crypto');

/** The SHA-256 digest of a text in hex. */
export async function sha256(text: string): Promise<string> {
  return hash('sha256', text, 'hex');
}
