import type { HttpRequest } from '../connector/http-request.ts';
import type { Call } from './call.ts';
import { invalidOptions } from './client-options.ts';
import { derivedKey, furtherKey, type Key } from './idempotency-key.ts';

/** The key of one exchange: the caller's, or from the merchant's id, or a random one that lasts as long as the call. */
export function keyOf(call: Call, method: HttpRequest['method'], ordinal: number): Key | undefined {
  const rules = call.caller.connector.idempotency;
  const isMutation = call.spec.effect !== 'read' && method !== 'GET' && method !== 'DELETE';
  if (!isMutation) return undefined;
  if (rules === undefined) return refusedKey(call);
  const key = firstKey(call, rules);
  return ordinal === 1 ? key : furtherKey(key, ordinal, rules.maxLength);
}

function firstKey(
  { spec, input, options, identity, progress }: Call,
  { account, maxLength }: { readonly account: string; readonly maxLength: number },
): Key {
  if (options.idempotencyKey !== undefined) return fitting(options.idempotencyKey, maxLength);
  const merchantId = spec.namedBy && input[spec.namedBy];
  if (typeof merchantId === 'string') return derivedKey(account, identity.operation, merchantId, maxLength);
  progress.randomKey ??= `prism-${crypto.randomUUID()}`.slice(0, maxLength);
  return progress.randomKey;
}

/** A key that was shortened would be another key. */
function fitting(key: string, maxLength: number): string {
  if (key.length <= maxLength) return key;
  throw invalidOptions([{ field: 'idempotencyKey', message: `must be at most ${maxLength} characters here` }]);
}

/** Who gives a key counts on it. */
function refusedKey({ caller, options }: Call): undefined {
  if (options.idempotencyKey === undefined) return undefined;
  const message = `has no effect: ${caller.connector.displayName} knows no idempotency keys`;
  throw invalidOptions([{ field: 'idempotencyKey', message }]);
}
