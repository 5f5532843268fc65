import { type DescField, ScalarType } from '@bufbuild/protobuf';
import { isReflectList, isReflectMessage, type ReflectMessage } from '@bufbuild/protobuf/reflect';
import { FeatureSet_FieldPresence as Presence } from '@bufbuild/protobuf/wkt';
import type { InputIssue } from '@prism/core';
import { type DomainValue, setAt, valueAt } from './domain-value.ts';
import { harmless, implied } from './harmless.ts';
import type { Binding, Path, Plan } from './plan.ts';
import { Refusal } from './refusal.ts';

/** What was found in a message. */
export interface Reading {
  readonly value: DomainValue;
  /** Values that are wrong whatever the operation. */
  readonly issues: readonly InputIssue[];
  /** Fields that have no place, by their paths on the wire: those to refuse and those to leave out. */
  readonly unsupported: readonly string[];
  readonly ignored: readonly string[];
}

interface Notes {
  readonly issues: InputIssue[];
  readonly unsupported: string[];
  readonly ignored: string[];
  /** An empty text is what many clients send for none. In an answer it is what the processor said. */
  readonly emptyIsNone: boolean;
  readonly fallbacks: (() => void)[];
}

/** Reads a message by its plan. */
export function readMessage(message: ReflectMessage, plan: Plan, emptyIsNone: boolean): Reading {
  const notes: Notes = { issues: [], unsupported: [], ignored: [], emptyIsNone, fallbacks: [] };
  const value: DomainValue = {};
  readInto(value, message, plan, { notes, wire: [] });
  for (const fallBack of notes.fallbacks) fallBack();
  return { value, issues: notes.issues, unsupported: notes.unsupported, ignored: notes.ignored };
}

interface Position {
  readonly notes: Notes;
  readonly wire: Path;
}

function readInto(target: DomainValue, message: ReflectMessage, plan: Plan, { notes, wire }: Position): void {
  for (const member of message.members) {
    // A payment method has over a hundred kinds, of which one is set.
    const field = member.kind === 'oneof' ? message.oneofCase(member) : member;
    const binding = field && plan.bindings.get(field);
    // A number without presence is there with its message: no amount is the amount 0.
    if (!field || !(message.isSet(field) || (binding?.kind === 'leaf' && isBareNumber(field)))) continue;
    const position = { notes, wire: [...wire, field.name] };
    if (binding) readBinding(target, message, binding, position);
    else report(message, field, position);
  }
  reportUnknown(message, { notes, wire });
}

function readBinding(target: DomainValue, message: ReflectMessage, binding: Binding, position: Position): void {
  if (binding.kind === 'leaf') readLeaf(target, message, binding, position);
  else if (binding.kind === 'inner') readInner(target, message, binding, position);
  else readList(target, message, binding, position);
}

function readLeaf(
  target: DomainValue,
  message: ReflectMessage,
  { field, path, converter, use }: Binding & { kind: 'leaf' },
  position: Position,
): void {
  const { notes } = position;
  try {
    const value = converter.read(message.get(field));
    if (value === undefined) {
      report(message, field, position);
    } else if (value !== '' || !notes.emptyIsNone) {
      const put = () => assign(target, path, value, position);
      if (use === 'fallback') notes.fallbacks.push(() => valueAt(target, path) ?? put());
      else put();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    notes.issues.push({ field: position.wire.join('.'), message: error.message });
  }
}

function assign(target: DomainValue, path: Path, value: unknown, { notes, wire }: Position): void {
  const present = valueAt(target, path);
  if (present === undefined) setAt(target, path, value);
  else if (JSON.stringify(present) !== JSON.stringify(value)) {
    notes.issues.push({ field: wire.join('.'), message: 'contradicts another field that says the same' });
  }
}

function readInner(
  target: DomainValue,
  message: ReflectMessage,
  { field, path, plan }: Binding & { kind: 'inner' },
  position: Position,
): void {
  const inner = message.get(field);
  if (!isReflectMessage(inner)) return;
  // Present and empty is not the same as absent: it is an object without fields.
  if (path && isBlank(inner) && valueAt(target, path) === undefined) setAt(target, path, {});
  readInto(target, inner, plan, position);
}

function readList(
  target: DomainValue,
  message: ReflectMessage,
  { field, path, plan }: Binding & { kind: 'list' },
  { notes, wire }: Position,
): void {
  const list = message.get(field);
  if (!isReflectList(list)) return;
  const items = [...list]
    .filter((item) => isReflectMessage(item))
    .map((item, index) => {
      const value: DomainValue = {};
      readInto(value, item, plan, { notes, wire: [...wire, String(index)] });
      return value;
    });
  setAt(target, path, items);
}

function isBareNumber(field: DescField): boolean {
  const isNumber = field.fieldKind === 'enum' || (field.fieldKind === 'scalar' && field.scalar !== ScalarType.STRING);
  return isNumber && field.presence === Presence.IMPLICIT;
}

function isBlank(message: ReflectMessage): boolean {
  return message.fields.every((field) => !message.isSet(field)) && !message.getUnknown()?.length;
}

/** Whether a field that has no place says anything: an explicit `false`, 0 or an empty message does not. */
function says(message: ReflectMessage, field: DescField): boolean {
  if (!message.isSet(field)) return false;
  const value = message.get(field);
  const expected = implied[`${field.parent.name}.${field.name}`] ?? implied[field.name];
  if (expected !== undefined) return value !== expected;
  if (field.oneof) return true;
  if (isReflectMessage(value)) {
    return value.fields.some((inner) => says(value, inner)) || Boolean(value.getUnknown()?.length);
  }
  return typeof value === 'object' || Boolean(value);
}

/** Notes a field that has no place, if it says anything; of a message that the table knows, what is in it. */
function report(message: ReflectMessage, field: DescField, { notes, wire }: Position): void {
  if (!says(message, field)) return;
  const isHarmless = harmless.has(field.name) || harmless.has(`${field.parent.name}.${field.name}`);
  const value = message.get(field);
  if (!isHarmless && isReflectMessage(value) && takenApart.has(value.desc.name)) {
    for (const inner of value.fields) report(value, inner, { notes, wire: [...wire, inner.name] });
    reportUnknown(value, { notes, wire });
  } else {
    (isHarmless ? notes.ignored : notes.unsupported).push(wire.join('.'));
  }
}

/** What a client is too new for is known by its number alone. */
function reportUnknown(message: ReflectMessage, { notes, wire }: Position): void {
  for (const { no } of message.getUnknown() ?? []) notes.unsupported.push([...wire, `#${no}`].join('.'));
}

const takenApart = new Set([...harmless].flatMap((name) => (name.includes('.') ? name.split('.', 1) : [])));
