import type { Metadata, OperationName, RequestOf, Secret } from '@prism/core';

type Leaf = string | number | boolean | Secret | Metadata;

/** The path of every field of a request, down to the values: `address.billingAddress.city`. */
export type FieldsOf<T> = T extends unknown
  ? {
      [K in keyof T & string]-?: [NonNullable<T[K]>] extends [never]
        ? never
        : [NonNullable<T[K]>] extends [Leaf]
          ? K
          : `${K}.${FieldsOf<NonNullable<T[K]>>}`;
    }[keyof T & string]
  : never;

/** What becomes of a field when it is given, or given differently. */
export interface Fate<Name extends OperationName> {
  /** The request to change, where it cannot be the usual one. */
  readonly on?: RequestOf<Name>;
  /** The value that it is given. */
  readonly becomes: unknown;
  /** The parameters that change with it; also `path` and `idempotency-key`. */
  readonly sent?: readonly string[];
  /** The fields that warnings name. */
  readonly warned?: readonly string[];
  /** The code of the error that refuses it before anything is sent. */
  readonly refused?: string;
  /** The field of the answer that contradicts it now. */
  readonly compared?: string;
  /** The response repeats it as the merchant's own. */
  readonly echoed?: true;
}

/**
 * The fate of every field of an operation's request: one that is left out does not compile. Without those that are refused as
 * a whole: no request that holds one can be changed field by field.
 */
export type Fates<Name extends OperationName, RefusedAsWhole extends string = never> = Readonly<
  Record<Exclude<FieldsOf<RequestOf<Name>>, RefusedAsWhole>, Fate<Name>>
>;
