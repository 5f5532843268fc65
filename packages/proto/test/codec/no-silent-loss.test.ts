import { create, type DescField, type DescMessage, fromBinary, type Message } from '@bufbuild/protobuf';
import { type ReflectMessage, reflect, reflectList, reflectMap } from '@bufbuild/protobuf/reflect';
import { isIntegrationError, type OperationName } from '@prism/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methodOf, requestFromWire } from '../../src/index.ts';
import { operationNames } from '../../src/operations.ts';
import { described, nameOf } from '../support/described.ts';
import { anyMessage, wireOfFiles } from '../support/foreign-wire.ts';

const depth = 4;

/** A message for every field that can be set in it, however deep: with that field and no other. */
function* singles(description: DescMessage, left = depth): Generator<{ path: string; message: ReflectMessage }> {
  for (const field of description.fields) {
    for (const { path, value } of valuesOf(field, left)) {
      const message = reflect(description, create(description));
      message.set(field, value);
      yield { path: [field.name, ...path].join('.'), message };
    }
  }
}

interface Value {
  readonly path: readonly string[];
  readonly value: unknown;
}

function* valuesOf(field: DescField, left: number): Generator<Value> {
  if (field.fieldKind === 'enum') {
    for (const { number, name } of field.enum.values.slice(1, 4)) yield { path: [name], value: number };
  } else if (field.fieldKind === 'map') {
    yield { path: [], value: reflectMap(field, { key: field.mapKind === 'message' ? create(field.message) : 'text' }) };
  } else if (field.fieldKind === 'list') {
    const item = field.listKind === 'message' ? create(field.message) : 'text';
    yield { path: [], value: reflectList(field, [item]) };
  } else if (field.fieldKind === 'scalar') {
    yield { path: [], value: scalarOf(field) };
  } else if (field.message.fields.length === 0) {
    yield { path: [], value: reflect(field.message, create(field.message)) };
  } else if (left > 0) {
    for (const { path, message } of singles(field.message, left - 1)) yield { path: [path], value: message };
  }
}

function scalarOf({ scalar }: DescField & { readonly fieldKind: 'scalar' }): unknown {
  const values: Readonly<Record<number, unknown>> = {
    1: 1.5,
    3: 1n,
    4: 1n,
    8: true,
    9: 'text',
    12: new Uint8Array([1]),
  };
  return values[scalar] ?? 1;
}

/** What a client learns about what it said: fields that were taken, refused, or left out with a warning. */
function toldOf(operation: OperationName, message: Message): readonly string[] {
  try {
    const { request, unsupported, ignored, idempotencyKey, testMode } = requestFromWire(operation, message);
    const options = [idempotencyKey !== undefined && 'idempotency_key', testMode && 'test_mode'];
    return [...Object.keys(request), ...unsupported, ...ignored, ...options.filter((option) => option !== false)];
  } catch (error) {
    if (isIntegrationError(error)) return error.issues.map(({ field }) => field);
    throw error;
  }
}

describe.each(operationNames())('%s', (operation) => {
  const { input } = methodOf(operation);

  test('loses no field in silence', () => {
    const fields = [...singles(input)];
    const lost = fields.filter(({ message }) => toldOf(operation, message.message).length === 0);
    expect(fields.length).toBeGreaterThan(input.fields.length / 2);
    expect(lost.map(({ path }) => path)).toEqual(goesWithoutSaying[operation] ?? []);
  });

  const theirs = wireOfFiles([`types/${input.file.name.split('/').pop()}.proto`]);

  test('takes or refuses any message', () => {
    fc.assert(
      fc.property(anyMessage(described, nameOf(input)), (json) => {
        const message = fromBinary(input, theirs.encode(nameOf(input), json));
        expect(() => toldOf(operation, message)).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });
});

/** What would happen anyway: see the table `implied`. */
const goesWithoutSaying: Partial<Record<OperationName, readonly string[]>> = {
  'payment.authorize': ['payment_channel.ECOMMERCE'],
  'payment.get': ['sync_type.SINGLE_PAYMENT_SYNC'],
  'recurringPayment.charge': ['off_session', 'auth_type.NO_THREE_DS', 'payment_channel.ECOMMERCE'],
};
