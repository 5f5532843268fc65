import type { HttpRequest } from '../connector/http-request.ts';
import type { Call } from './call.ts';
import { derivedKey, furtherKey } from './idempotency-key.ts';

/** The key of one exchange: the caller's, or from the merchant's id, or a random one that lasts as long as the call. */
export function keyOf(call: Call, method: HttpRequest['method'], ordinal: number): string | undefined {
  const rules = call.caller.connector.idempotency;
  const isMutation = call.spec.effect !== 'read' && method !== 'GET' && method !== 'DELETE';
  if (rules === undefined || !isMutation) return undefined;
  const key = firstKey(call, rules);
  return ordinal === 1 ? key : furtherKey(key, ordinal, rules.maxLength);
}

function firstKey(
  { spec, input, options, identity, progress }: Call,
  { account, maxLength }: { readonly account: string; readonly maxLength: number },
): string {
  if (options.idempotencyKey !== undefined) return options.idempotencyKey;
  const merchantId = spec.namedBy && input[spec.namedBy];
  if (typeof merchantId === 'string') return derivedKey(account, identity.operation, merchantId, maxLength);
  progress.randomKey ??= `prism-${crypto.randomUUID()}`;
  return progress.randomKey;
}
