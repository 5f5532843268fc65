import type { Secret } from './secret.ts';

/**
 * A request as a connector sees it: everything secret or personal has become a {@link Secret}, which goes into a request
 * body like any text but prints as `[redacted]`.
 */
export type Sealed<T> = [Extract<T, Secret>] extends [never] ? SealedFields<T> : Secret | Extract<T, undefined>;

type SealedFields<T> = T extends object ? { readonly [K in keyof T]: Sealed<T[K]> } : T;
