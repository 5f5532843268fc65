import type { Candidate } from '../../candidate.ts';
import type { Sent } from '../../stage/sent.ts';

/** The idempotency key of each request that can have an effect. */
export function keysOf(candidate: Candidate, sent: readonly Sent[]): readonly (string | undefined)[] {
  const header = candidate.configured().idempotency?.header ?? '';
  return sent.filter(({ method }) => method !== 'GET').map(({ headers }) => headers[header] || undefined);
}

/** Whether its processor knows such keys at all. */
export function hasKeys(candidate: Candidate): boolean {
  return candidate.configured().idempotency !== undefined;
}
