import type { Currency, Secret } from '@prism/core';

/** A field of which any value of its type may be given: two at least, so that it can be seen whether the value arrives. */
export type Values<T> = readonly [T, T, ...T[]];

/** A field that takes one of a few words: all of them, so that none is lost in silence. */
export interface Words<T extends string> {
  readonly words: Readonly<Record<T, true>>;
}

/** An object with exactly one of several keys. */
export interface Kinds<T> {
  readonly kinds: {
    readonly [K in KeyOfEach<T>]: SampleOf<NonNullable<Extract<T, { readonly [Key in K]: object }>[K]>>;
  };
}

type KeyOfEach<T> = T extends unknown ? keyof T : never;
type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never;
/** One of a few words; currencies are many, and have a case of their own. */
type IsWord<T> = [string] extends [T] ? false : [T] extends [string] ? ([Currency] extends [T] ? false : true) : false;

/**
 * Values for every field that a request can have, down to the last. A field that is added to the catalogue and has none here
 * does not compile.
 */
export type SampleOf<T> = [T] extends [boolean]
  ? readonly [true, false]
  : IsWord<T> extends true
    ? Words<Extract<T, string>>
    : [T] extends [string | number | Secret]
      ? Values<Exclude<T, Secret>>
      : string extends keyof T
        ? Values<{ readonly [K in keyof T]: Exclude<T[K], Secret> }>
        : true extends IsUnion<T>
          ? Kinds<T>
          : { readonly [K in keyof T]-?: SampleOf<NonNullable<T[K]>> };
