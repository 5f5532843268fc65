import { isSecret } from '@prism/core';
import type { Path } from './plan.ts';

/** A request or a response, or a part of one. */
export type DomainValue = Record<string, unknown>;

/** What stands there. */
export function valueAt(target: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, name) => (isDomainValue(node) ? node[name] : undefined), target);
}

/** Puts it there, making the objects on the way. */
export function setAt(target: DomainValue, [name, ...rest]: Path, value: unknown): void {
  if (name === undefined) return;
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const next = isDomainValue(inner) ? inner : {};
  target[name] = next;
  setAt(next, rest, value);
}

/** True for an object that stands for fields. */
export function isDomainValue(value: unknown): value is DomainValue {
  const isObject = typeof value === 'object' && value !== null && !isSecret(value);
  return isObject && Object.prototype.toString.call(value) === '[object Object]';
}
