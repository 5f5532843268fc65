import type { OperationName } from '@prism/core';
import { samples } from './samples.ts';

/** A request, or a part of one, of whatever operation. */
export type Fields = Readonly<Record<string, unknown>>;

/** One field of a request that holds a value and no further fields. */
export interface Field {
  /** `['paymentMethod', 'card', 'cardNumber']` */
  readonly path: readonly string[];
  readonly values: readonly unknown[];
  /** What stands beside it in the object that holds it, with their first values. */
  readonly beside: Fields;
}

/** Every field that a request of the operation can have. */
export function fieldsOf(name: OperationName): readonly Field[] {
  return fieldsIn(samples[name], []);
}

function fieldsIn(node: object, path: readonly string[]): Field[] {
  const children = Object.entries(childrenOf(node));
  const beside = Object.fromEntries(
    children.flatMap(([key, child]) => {
      const values = valuesOf(child);
      return values === undefined ? [] : [[key, values[0]]];
    }),
  );
  return children.flatMap(([key, child]) => {
    const values = valuesOf(child);
    return values === undefined ? fieldsIn(child, [...path, key]) : [{ path: [...path, key], values, beside }];
  });
}

/** A request with every field, of each choice the first. */
export function fullSample(name: OperationName): Fields {
  return Object.fromEntries(Object.entries(samples[name]).map(([key, node]) => [key, firstOf(node)]));
}

function firstOf(node: object): unknown {
  const values = valuesOf(node);
  if (values !== undefined) return values[0];
  const children = Object.entries(childrenOf(node));
  const given = 'kinds' in node ? children.slice(0, 1) : children;
  return Object.fromEntries(given.map(([key, child]) => [key, firstOf(child)]));
}

/** The values of a node that is a field; nothing for one that holds fields. */
function valuesOf(node: object): readonly unknown[] | undefined {
  if (Array.isArray(node)) return node;
  return 'words' in node ? Object.keys(Object(node.words)) : undefined;
}

function childrenOf(node: object): Readonly<Record<string, object>> {
  return Object('kinds' in node ? node.kinds : node);
}
