import type { DescMessage } from '@bufbuild/protobuf';
import { currencyExponents, isCurrency } from '@prism/core';
import { describe, expect, test } from 'vitest';
import { harmless, implied } from '../../src/codec/harmless.ts';
import { constants, places } from '../../src/codec/places.ts';
import type { Plan } from '../../src/codec/plan.ts';
import { wordsOf } from '../../src/codec/words.ts';
import { CurrencySchema } from '../../src/gen/types/common_pb.ts';
import { messages, nameOf } from '../support/described.ts';
import { leavesOf, sides, writtenBy } from '../support/plans.ts';

describe.each(sides)('of $operation, the $side', ({ plan, shape }) => {
  test('has a place on the wire for every field of the catalogue', () => {
    const written = writtenBy(plan);
    const isWritten = (leaf: string) => written.some((path) => leaf === path || leaf.startsWith(`${path}.`));
    expect(leavesOf(shape).filter((leaf) => !isWritten(leaf))).toEqual([]);
  });
});

interface Named {
  readonly name: string;
  readonly hasPlace: boolean;
}

/** All ways in which the tables can name the fields of a plan. */
function namesIn(plan: Plan, wire: readonly string[] = [plan.message.name]): Named[] {
  return plan.message.fields.flatMap((field) => {
    const binding = plan.bindings.get(field);
    const path = [...wire, field.name];
    const own = [`${field.parent.name}.${field.name}`, `*.${field.name}`, field.name, path.join('.')];
    const within = binding ? [] : (field.message?.fields ?? []).map((inner) => `${inner.parent.name}.${inner.name}`);
    return [
      ...[...own, ...within].map((name) => ({ name, hasPlace: binding !== undefined })),
      ...(binding && binding.kind !== 'leaf' ? namesIn(binding.plan, path) : []),
    ];
  });
}

test('every place of the table is one that some operation has', () => {
  const names = sides.flatMap(({ plan }) => namesIn(plan));
  const used = new Set(names.filter(({ hasPlace }) => hasPlace).map(({ name }) => name));
  expect(Object.keys(places).filter((name) => !used.has(name))).toEqual([]);
});

test('every field that is called harmless is one that some request can set in vain', () => {
  const requests = sides.filter(({ side }) => side === 'request');
  const names = requests.flatMap(({ plan }) => namesIn(plan)).filter(({ hasPlace }) => !hasPlace);
  // Free text that is none of the words has no place although its field has one.
  const words = ['PaymentServiceRefundRequest.reason', 'PaymentServiceVoidRequest.cancellation_reason'];
  const known = new Set([...names.map(({ name }) => name), ...words]);
  expect([...harmless, ...Object.keys(implied)].filter((name) => !known.has(name))).toEqual([]);
});

test('every constant is a value of its field', () => {
  const valueOf = (name: string, number: number) => {
    const [message, field] = name.split('.');
    const found = messages.find((each: DescMessage) => nameOf(each) === message)?.fields;
    return found?.find((each) => each.name === field)?.enum?.value[number]?.name;
  };
  expect(Object.fromEntries(Object.entries(constants).map(([name, number]) => [name, valueOf(name, number)]))).toEqual({
    'CustomerServiceGetResponse.lookup_status': 'CUSTOMER_LOOKUP_STATUS_FOUND',
  });
});

test('every currency in which somebody can pay has a name on the wire', () => {
  const { byWord } = wordsOf(CurrencySchema);
  expect(Object.keys(currencyExponents).filter((code) => isCurrency(code) && !byWord.has(code))).toEqual([]);
});

test('every word of the catalogue has a name on the wire', () => {
  const missing = sides.flatMap(({ plan, shape }) => {
    if (shape.kind !== 'object') return [];
    return [...plan.bindings.values()].flatMap(({ field, path }) => {
      const words = path?.length === 1 ? shape.fields.get(path[0] ?? '') : undefined;
      if (field.fieldKind !== 'enum' || words?.kind !== 'choice') return [];
      return words.words.filter((word) => !wordsOf(field.enum).byWord.has(word));
    });
  });
  expect(missing).toEqual([]);
});
