import type { HttpRequest } from '../connector/http-request.ts';
import type { Call } from './call.ts';
import { derivedKey, furtherKey } from './idempotency-key.ts';

/** The idempotency key of one exchange. */
export interface CallKey {
  readonly key: string | undefined;
  /** The caller cannot know it: it must stand in the error, so that the call can be repeated with it. */
  readonly isRandom: boolean;
}

const withoutKey: CallKey = { key: undefined, isRandom: false };

/** The caller's key, or one from the merchant's id, or a random one that lasts as long as the call. */
export function keyOf(call: Call, method: HttpRequest['method'], ordinal: number): CallKey {
  const rules = call.caller.connector.idempotency;
  const isMutation = call.spec.effect !== 'read' && method !== 'GET' && method !== 'DELETE';
  if (rules === undefined || !isMutation) return withoutKey;
  const { key, isRandom } = firstKey(call, rules);
  return { key: ordinal === 1 ? key : furtherKey(key, ordinal, rules.maxLength), isRandom };
}

function firstKey(
  { spec, input, options, identity, progress }: Call,
  { account, maxLength }: { readonly account: string; readonly maxLength: number },
): { readonly key: string; readonly isRandom: boolean } {
  if (options.idempotencyKey !== undefined) return { key: options.idempotencyKey, isRandom: false };
  const merchantId = spec.namedBy && input[spec.namedBy];
  if (typeof merchantId === 'string') {
    return { key: derivedKey(account, identity.operation, merchantId, maxLength), isRandom: false };
  }
  progress.randomKey ??= `prism-${crypto.randomUUID()}`;
  return { key: progress.randomKey, isRandom: true };
}
