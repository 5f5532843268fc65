import {
  type DescEnum,
  type DescField,
  type DescFile,
  type DescMessage,
  type DescMethod,
  ScalarType,
} from '@bufbuild/protobuf';
import { nestedTypes } from '@bufbuild/protobuf/reflect';
import { PrismErrorSchema } from '../../src/gen/types/error_pb.ts';
import { Health, services } from '../../src/index.ts';
import { type Facts, lineOf } from './reference.ts';

const files = new Map<string, DescFile>();
const visit = (file: DescFile): void => {
  if (files.has(file.name) || file.proto.package === 'google.protobuf') return;
  files.set(file.name, file);
  for (const dependency of file.dependencies) visit(dependency);
};
for (const { file } of [...services, Health, PrismErrorSchema]) visit(file);

const types = [...files.values()].flatMap((file) => [...nestedTypes(file)]);

/** Every message of ours. */
export const messages: readonly DescMessage[] = types.filter((type) => type.kind === 'message');

/** Every enum of ours. */
export const enums: readonly DescEnum[] = types.filter((type) => type.kind === 'enum');

/** Every method of ours. */
export const methods: readonly DescMethod[] = [...services, Health].flatMap((service) => service.methods);

/** The name as the reference writes it: without the package `types`. */
export const nameOf = ({ typeName }: { readonly typeName: string }): string => typeName.replace(/^types\./, '');

/** The same facts about our protos. */
export const described: Facts = {
  services: Object.fromEntries(
    [...services, Health].map((service) => [
      nameOf(service),
      Object.fromEntries(
        service.methods.map((method) => [method.name, [nameOf(method.input), nameOf(method.output)] as const]),
      ),
    ]),
  ),
  messages: Object.fromEntries(
    messages.map((message) => [
      nameOf(message),
      message.fields
        .toSorted((a, b) => a.number - b.number)
        .map((field) => lineOf({ name: field.name, number: field.number, type: typeOf(field), label: labelOf(field) })),
    ]),
  ),
  enums: Object.fromEntries(
    enums.map((each) => [nameOf(each), Object.fromEntries(each.values.map(({ name, number }) => [name, number]))]),
  ),
};

function typeOf(field: DescField): string {
  if (field.fieldKind === 'map') return `map<string, ${innerType(field.scalar, field.message ?? field.enum)}>`;
  return innerType(field.scalar, field.message ?? field.enum);
}

function innerType(scalar: number | undefined, type: { readonly typeName: string } | undefined): string {
  return type ? nameOf(type) : String(ScalarType[scalar ?? 0]).toLowerCase();
}

function labelOf(field: DescField): string {
  if (field.oneof) return `oneof ${field.oneof.name}`;
  if (field.fieldKind === 'list') return 'repeated';
  return field.proto.proto3Optional ? 'optional' : '';
}
