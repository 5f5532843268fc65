import { join } from 'node:path';
import type { JsonObject } from '@bufbuild/protobuf';
import fc, { type Arbitrary } from 'fast-check';
import protobuf from 'protobufjs';
import { type Facts, facts } from './reference.ts';

/** The wire by an implementation that shares no code with ours, and its messages in JSON, with the names of the protos. */
export interface ForeignWire {
  readonly encode: (name: string, json: object) => Uint8Array;
  readonly decode: (name: string, bytes: Uint8Array) => object;
}

/** As a client of the reference has it: made of nothing but the facts. */
export function wireOfReference(): ForeignWire {
  const types: Nested = { nested: {} };
  for (const [name, lines] of Object.entries(facts.messages)) {
    Object.assign(nestedAt(types, qualified(name)), messageOf(lines));
  }
  for (const [name, values] of Object.entries(facts.enums)) {
    Object.assign(nestedAt(types, qualified(name)), { values });
  }
  return wireOf(protobuf.Root.fromJSON(types));
}

/** As somebody has it who compiles our files by other means. */
export function wireOfFiles(files: readonly string[]): ForeignWire {
  const root = new protobuf.Root();
  const folder = join(import.meta.dirname, '..', '..', 'proto');
  root.resolvePath = (_, target) => (target.startsWith('google/') ? target : join(folder, target));
  return wireOf(root.loadSync([...files], { keepCase: true }));
}

function wireOf(root: protobuf.Root): ForeignWire {
  const typeOf = (name: string) => root.lookupType(qualified(name));
  return {
    encode: (name, json) => typeOf(name).encode(typeOf(name).fromObject(json)).finish(),
    decode: (name, bytes) =>
      typeOf(name).toObject(typeOf(name).decode(bytes), { longs: String, enums: String, bytes: String, json: true }),
  };
}

interface Nested {
  nested?: Record<string, Nested>;
}

function qualified(name: string): string {
  return name.startsWith('grpc.') ? name : `types.${name}`;
}

function nestedAt(root: Nested, path: string): Nested {
  return path.split('.').reduce<Nested>((node, name) => {
    node.nested ??= {};
    return (node.nested[name] ??= {});
  }, root);
}

function messageOf(lines: readonly string[]) {
  const fields = lines.map(fieldOf);
  const oneofs = Map.groupBy(
    fields.filter(({ oneof }) => oneof !== undefined),
    ({ oneof }) => String(oneof),
  );
  return {
    fields: Object.fromEntries(
      fields.map(({ name, number, key, type, isRepeated, isOptional }) => [
        name,
        {
          id: number,
          type: typeName(type),
          ...(key && { keyType: key }),
          ...(isRepeated && { rule: 'repeated' }),
          ...(isOptional && { options: { proto3_optional: true } }),
        },
      ]),
    ),
    oneofs: Object.fromEntries(
      [...oneofs].map(([name, members]) => [name, { oneof: members.map((each) => each.name) }]),
    ),
  };
}

const typeName = (type: string) => (type in facts.messages || type in facts.enums ? `.${qualified(type)}` : type);

/** A line of the facts, taken apart again. */
function fieldOf(line: string) {
  const [, number, name = '', key, type = '', label = ''] =
    /^(\d+) (\w+) (?:map<(\w+), )?([\w.]+)>?(?: (.+))?$/.exec(line) ?? [];
  return {
    name,
    number: Number(number),
    key,
    type,
    isRepeated: label === 'repeated',
    isOptional: label === 'optional',
    // A field with presence is a choice of one, by the rules of proto3.
    oneof: label === 'optional' ? `_${name}` : label.split('oneof ')[1],
  };
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((each) => !(each in {}));

const scalars: Readonly<Record<string, Arbitrary<unknown>>> = {
  string: text,
  bool: fc.constant(true),
  int32: fc.integer({ max: -1 }),
  uint32: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  int64: fc.bigInt({ min: -(2n ** 63n), max: -1n }).map(String),
  uint64: fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String),
  double: fc.double({ min: 0.5, max: 1e9, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }).map((bytes) => Buffer.from(bytes).toString('base64')),
};

const zeros: Readonly<Record<string, unknown>> = {
  string: '',
  bool: false,
  int32: 0,
  uint32: 0,
  int64: '0',
  double: 0,
};

/** Any message of these facts in JSON, without zero values where they go without saying. */
export function anyMessage(all: Facts, name: string, depth = 3): Arbitrary<JsonObject> {
  const fields = (all.messages[name] ?? []).map(fieldOf).filter(({ type }) => depth > 0 || type in scalars);
  const alternatives = Map.groupBy(
    fields.filter(({ type }) => type !== 'google.protobuf.Struct'),
    ({ name: field, oneof }) => oneof ?? field,
  );
  const groups = [...alternatives.values()].map((members) =>
    fc.option(
      fc.oneof(...members.map((field) => anyField(all, field, depth).map((value) => ({ [field.name]: value })))),
    ),
  );
  return fc.tuple(...groups).map((parts) => Object.assign({}, ...parts));
}

function anyField(all: Facts, field: ReturnType<typeof fieldOf>, depth: number): Arbitrary<unknown> {
  const value = anyOfType(all, field.type, depth);
  if (field.key) return fc.dictionary(text, value, { minKeys: 1, maxKeys: 2, noNullPrototype: true });
  if (field.isOptional && field.type in zeros) return fc.oneof(value, fc.constant(zeros[field.type]));
  return field.isRepeated ? fc.array(value, { minLength: 1, maxLength: 2 }) : value;
}

function anyOfType(all: Facts, type: string, depth: number): Arbitrary<unknown> {
  const values = all.enums[type];
  if (!values) return scalars[type] ?? fc.constant(undefined).chain(() => anyMessage(all, type, depth - 1));
  const names = Object.entries(values).filter(([, number]) => number !== 0);
  return fc.constantFrom(...names.map(([name]) => name));
}
