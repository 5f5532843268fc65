const utf8 = new TextEncoder();

/** The SHA-256 digest of a text, by what every runtime has. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text)));
}
