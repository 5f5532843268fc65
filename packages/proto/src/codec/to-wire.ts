import { create, type Message } from '@bufbuild/protobuf';
import { isFieldError, isReflectMessage, type ReflectMessage, reflect, reflectList } from '@bufbuild/protobuf/reflect';
import type { InputIssue } from '@prism/core';
import { isDomainValue, valueAt } from './domain-value.ts';
import type { Binding, Path, Plan } from './plan.ts';
import { Refusal } from './refusal.ts';

/** A message, and what could not be said in it. */
export interface Writing {
  readonly message: Message;
  readonly issues: readonly InputIssue[];
}

/** Writes a request or a response by its plan. */
export function writeMessage(value: unknown, plan: Plan): Writing {
  const issues: InputIssue[] = [];
  const message = reflect(plan.message, create(plan.message));
  const placed = writeInto(message, value, plan, { issues, path: [] });
  issues.push(...withoutPlace(value, placed).map((path) => ({ field: path, message: 'has no place on this wire' })));
  return { message: message.message, issues };
}

interface Position {
  readonly issues: InputIssue[];
  /** Where the value stands that is being written. */
  readonly path: Path;
}

/** Gives the paths of what was written. */
function writeInto(message: ReflectMessage, value: unknown, plan: Plan, position: Position): Set<string> {
  const placed = new Set<string>();
  for (const binding of plan.bindings.values()) {
    if (binding.use === 'accepted') continue;
    for (const path of writeBinding(message, value, binding, position)) placed.add(path);
  }
  for (const [field, constant] of plan.constants) message.set(field, constant);
  return placed;
}

function writeBinding(message: ReflectMessage, value: unknown, binding: Binding, position: Position): Iterable<string> {
  if (binding.kind === 'inner') return writeInner(message, value, binding, position);
  const present = valueAt(value, binding.path);
  if (present === undefined) return [];
  if (binding.kind === 'list') writeList(message, present, binding, position);
  else writeLeaf(message, present, binding, position);
  return [binding.path.join('.')];
}

function writeLeaf(
  message: ReflectMessage,
  value: unknown,
  { field, path, converter }: Binding & { kind: 'leaf' },
  position: Position,
): void {
  try {
    message.set(field, converter.write(value));
  } catch (error) {
    const isRefused = error instanceof Refusal;
    if (!isRefused && !isFieldError(error)) throw error;
    const reason = isRefused ? error.message : 'is of a type that this wire cannot take';
    position.issues.push({ field: [...position.path, ...path].join('.'), message: reason });
  }
}

function writeInner(
  message: ReflectMessage,
  value: unknown,
  { field, path, plan, reachesOut }: Binding & { kind: 'inner' },
  position: Position,
): Iterable<string> {
  if (path && !reachesOut && valueAt(value, path) === undefined) return [];
  const inner = message.get(field);
  if (!isReflectMessage(inner)) return [];
  const placed = writeInto(inner, value, plan, position);
  const isPresent = path !== undefined && isDomainValue(valueAt(value, path));
  if (isPresent || inner.fields.some((each) => inner.isSet(each))) message.set(field, inner);
  return placed;
}

function writeList(
  message: ReflectMessage,
  value: unknown,
  { field, path, plan }: Binding & { kind: 'list' },
  position: Position,
): void {
  if (!Array.isArray(value)) return;
  const list = value.map((item: unknown, index) => {
    const entry = reflect(plan.message, create(plan.message));
    const at = [...position.path, ...path, String(index)];
    const placed = writeInto(entry, item, plan, { issues: position.issues, path: at });
    const lost = withoutPlace(item, placed).map((rest) => [...at, rest].join('.'));
    position.issues.push(...lost.map((lostField) => ({ field: lostField, message: 'has no place on this wire' })));
    return entry.message;
  });
  if (field.fieldKind === 'list') message.set(field, reflectList(field, list));
}

/** The paths of values that nothing was made of. */
function withoutPlace(value: unknown, placed: ReadonlySet<string>, path: Path = []): string[] {
  if (value === undefined || placed.has(path.join('.'))) return [];
  if (!isDomainValue(value)) return [path.join('.')];
  return Object.entries(value).flatMap(([name, inner]) => withoutPlace(inner, placed, [...path, name]));
}
