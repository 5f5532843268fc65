/** The SHA-256 digest of a text in hex. */
export type Sha256 = (text: string) => string;
