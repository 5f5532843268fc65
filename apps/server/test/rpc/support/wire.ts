import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import protobuf from 'protobufjs';

const protoPackage = join(import.meta.dirname, '..', '..', '..', '..', '..', 'packages', 'proto');

/** A line a fact, as the package of the protos has checked them in, and holds them to the reference's description. */
interface Facts {
  readonly services: Readonly<Record<string, Readonly<Record<string, readonly [request: string, response: string]>>>>;
  readonly messages: Readonly<Record<string, readonly string[]>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const facts: Facts = JSON.parse(readFileSync(join(protoPackage, 'test', 'reference', 'facts.snap'), 'utf8'));

/** All that a client knows of the messages and services. */
export type Wire = protobuf.Namespace;

interface Nested {
  nested?: Record<string, Nested>;
}

/** What a client of the reference has, of its published wire and nothing of ours. */
export function wireOfReference(): Wire {
  const root: Nested = { nested: {} };
  const add = (name: string, what: object) => Object.assign(nestedAt(root, qualified(name)), what);
  for (const [name, lines] of Object.entries(facts.messages)) add(name, messageOf(lines));
  for (const [name, values] of Object.entries(facts.enums)) add(name, { values });
  for (const [name, methods] of Object.entries(facts.services)) {
    const pairs = Object.entries(methods).map(([method, [request, response]]) => {
      return [method, { requestType: `.${qualified(request)}`, responseType: `.${qualified(response)}` }] as const;
    });
    add(name, { methods: Object.fromEntries(pairs) });
  }
  return protobuf.Root.fromJSON(root).resolveAll();
}

const ourFiles = ['customer', 'payment', 'payment_method', 'recurring_payment', 'refund'].map(
  (name) => `types/${name}_service.proto`,
);

/** What somebody has who compiles our files, by another compiler than ours. */
export function wireOfFiles(
  files: readonly string[] = [...ourFiles, 'types/error.proto', 'grpc/health/v1/health.proto'],
): Wire {
  const root = new protobuf.Root();
  root.resolvePath = (_, target) => (target.startsWith('google/') ? target : join(protoPackage, 'proto', target));
  return root.loadSync([...files], { keepCase: true }).resolveAll();
}

/** The bytes of a message in JSON, with the names of the protos; what the type does not have is a mistake of the test. */
export function encode(type: protobuf.Type, json: object): Uint8Array {
  const bytes = type.encode(type.fromObject(json)).finish();
  if (!isDeepStrictEqual(decode(type, bytes), json)) throw new TypeError(`${type.fullName} has no such fields`);
  return bytes;
}

/** What the bytes say, without what goes without saying. */
export function decode(type: protobuf.Type, bytes: Uint8Array): Record<string, unknown> {
  return type.toObject(type.decode(bytes), { longs: String, enums: String, bytes: String, json: true });
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

function messageOf(lines: readonly string[]): object {
  const fields = lines.map(fieldOf);
  const oneofs = Map.groupBy(fields, ({ oneof }) => oneof);
  return {
    fields: Object.fromEntries(fields.map(({ name, definition }) => [name, definition])),
    oneofs: Object.fromEntries(
      [...oneofs].flatMap(([oneof, members]) =>
        oneof === undefined ? [] : [[oneof, { oneof: members.map(({ name }) => name) }]],
      ),
    ),
  };
}

/** `2 currency Currency`, `5 headers map<string, string>`, `7 note string optional`, `3 card CardDetails oneof payment_method` */
function fieldOf(line: string) {
  const [, number, name = '', key, type = '', label = ''] =
    /^(\d+) (\w+) (?:map<(\w+), )?([\w.]+)>?(?: (.+))?$/.exec(line) ?? [];
  const definition = {
    id: Number(number),
    type: type in facts.messages || type in facts.enums ? `.${qualified(type)}` : type,
    ...(key !== undefined && { keyType: key }),
    ...(label === 'repeated' && { rule: 'repeated' }),
    ...(label === 'optional' && { options: { proto3_optional: true } }),
  };
  return { name, definition, oneof: label === 'optional' ? `_${name}` : label.split('oneof ')[1] };
}
