/** More than this is no answer of a payment processor. */
export const maxBodyBytes = 8 * 1024 * 1024;

/** Answers are small; asking for them as they are spares each runtime's own way of decoding. */
export const asPlainText = { 'accept-encoding': 'identity' } as const;

/** The body of one answer while it comes in. */
export interface BodyText {
  /** Takes the next bytes; false when the body has become too large. */
  readonly push: (chunk: Uint8Array) => boolean;
  /** All bytes as text. What is not UTF-8 becomes U+FFFD. */
  readonly read: () => string;
}

const utf8 = new TextDecoder();

/** Collects a body up to its largest allowed size. */
export function collectBody(): BodyText {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    push: (chunk) => {
      size += chunk.byteLength;
      chunks.push(chunk);
      return size <= maxBodyBytes;
    },
    read: () => utf8.decode(join(chunks, size)),
  };
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
