import { isSecret } from '@prism/core';

/** Pairs of text as plain objects hold them. */
export function pairsOf(given: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(given)).map(([key, text]) => [key.toWellFormed(), textOf(text)]));
}

/** The text itself: the wire is where it is sent. Half of a character, as a processor may cut it, becomes the sign for that. */
export function textOf(given: unknown): string {
  return (isSecret(given) ? given.reveal() : String(given)).toWellFormed();
}
