import { createHash, timingSafeEqual } from 'node:crypto';
import type { CallerToken } from '../config/server-config.ts';
import { ServerError } from '../errors/server-error.ts';

/** Who calls, and what they may do. */
export interface Caller {
  /** For logs; absent where anybody may call. */
  readonly name?: string;
  readonly accounts: readonly string[] | 'all';
  readonly ownCredentials: boolean;
}

const anybody: Caller = { accounts: 'all', ownCredentials: true };

/**
 * Tells who calls by the header `authorization`.
 *
 * @throws ServerError `UNAUTHENTICATED`
 */
export type Authenticate = (authorization: string | undefined) => Caller;

export function createAuthentication(tokens: readonly CallerToken[]): Authenticate {
  if (tokens.length === 0) return () => anybody;
  const callers = tokens.map(({ name, token, accounts, ownCredentials }) => {
    return { digest: digestOf(token), caller: { name, accounts, ownCredentials } };
  });
  return (authorization = '') => {
    const presented = digestOf(/^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '');
    // All of them, and of digests: how long it takes tells nothing of any token.
    const matching = callers.filter(({ digest }) => timingSafeEqual(digest, presented));
    const [match] = matching;
    if (match === undefined) throw new ServerError('UNAUTHENTICATED');
    return match.caller;
  };
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
