import { type Secret, secret } from '@prism/core';

/** The texts that are there, joined, still wrapped. */
export function joined(separator: string, ...parts: readonly (Secret | undefined)[]): Secret | undefined {
  const given = parts.filter((part) => part !== undefined);
  return given.length === 0 ? undefined : secret(given.map((part) => part.reveal()).join(separator));
}
