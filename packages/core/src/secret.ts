const brand = Symbol.for('@prism/secret');
const mask = '[redacted]';

/**
 * A value that cannot print: `String()`, template literals, `JSON.stringify`, `console.log` and error messages all show
 * `[redacted]`. Only {@link Secret.reveal} gives the text, at the moment it is sent.
 */
export interface Secret {
  /** The text itself. Call it only where the value goes onto the wire. */
  reveal(): string;
}

/** A secret or personal text as callers give it: plain, or already wrapped so that their own logs cannot print it. */
export type Sensitive = string | Secret;

const inspectOnNode = Symbol.for('nodejs.util.inspect.custom');
const inspectOnDeno = Symbol.for('Deno.customInspect');

class Wrapped implements Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    Object.freeze(this);
  }

  reveal(): string {
    return this.#text;
  }

  get [brand](): true {
    return true;
  }

  toString(): string {
    return mask;
  }

  toJSON(): string {
    return mask;
  }

  [Symbol.toPrimitive](): string {
    return mask;
  }

  [inspectOnNode](): string {
    return mask;
  }

  [inspectOnDeno](): string {
    return mask;
  }
}

/** Wraps a text so that it cannot print. A wrapped value is returned as it is. */
export function secret(value: Sensitive): Secret {
  return isSecret(value) ? value : new Wrapped(value);
}

/** True for a wrapped value, also for one made by another copy of this package. */
export function isSecret(value: unknown): value is Secret {
  return typeof value === 'object' && value !== null && brand in value;
}
