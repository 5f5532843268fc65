/** The SHA-256 digest of a text in hex: at once where the runtime can. */
export type Sha256 = (text: string) => string | Promise<string>;
