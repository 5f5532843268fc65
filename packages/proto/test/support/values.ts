import { type DescField, ScalarType } from '@bufbuild/protobuf';
import { currencyExponents, isCurrency } from '@prism/core';
import fc, { type Arbitrary } from 'fast-check';
import type { Plan } from '../../src/codec/plan.ts';
import type { Shape } from '../../src/codec/shape.ts';
import { wordsOf } from '../../src/codec/words.ts';

const plain = { noNullPrototype: true } as const;
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
// What an object has of itself, `toStrictEqual` and `JSON` treat in ways of their own.
const key = name.filter((each) => !(each in {}));
const pairs = (value: Arbitrary<string>) =>
  fc.dictionary(key, value, { minKeys: 1, maxKeys: 5, noNullPrototype: true });
const link = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true });
const scalar = fc.oneof(
  name,
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
);
const json = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(key, scalar, { maxKeys: 3, ...plain }));

/** Values that the catalogue accepts, for the fields where it asks for more than a text or a number. */
const particular: Readonly<Record<string, Arbitrary<unknown>>> = {
  email: fc.emailAddress(),
  cardNumber: fc.stringMatching(/^\d{12,19}$/),
  cardExpMonth: fc.stringMatching(/^(0[1-9]|1[0-2])$/),
  cardExpYear: fc.stringMatching(/^20\d\d$/),
  cardCvc: fc.stringMatching(/^\d{3,4}$/),
  returnUrl: link.filter((url) => url.length <= 2048 && URL.canParse(url)),
  ipAddress: fc.ipV4(),
  timeZoneOffsetMinutes: fc.integer({ min: -1440, max: 1440 }),
  currency: fc.constantFrom(...Object.keys(currencyExponents).filter(isCurrency)),
  minorAmount: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  statusCode: fc.integer({ min: 100, max: 599 }),
  clientAction: fc.dictionary(key, json, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  metadata: pairs(fc.string({ unit: 'grapheme', maxLength: 50 })),
  redirection: fc.oneof(
    fc.record({ url: link, method: fc.constant('GET') }, plain),
    fc.record(
      { url: link, method: fc.constant('POST'), formFields: pairs(name) },
      { ...plain, requiredKeys: ['url', 'method'] },
    ),
  ),
};

/** The fields of the wire that stand for each value of the vocabulary. */
function fieldsByPath(plan: Plan): Map<string, DescField> {
  const found = [...plan.bindings.values()].flatMap((binding): [string, DescField][] =>
    binding.kind === 'inner' ? [...fieldsByPath(binding.plan)] : [[binding.path.join('.'), binding.field]],
  );
  return new Map(found);
}

/** Any value of this shape in which every field, or some, are given; objects are never empty. */
export function anyOf(shape: Shape, plan: Plan, given: 'all' | 'some'): Arbitrary<unknown> {
  return anyAt(shape, { fields: fieldsByPath(plan), plan, given, path: '' });
}

interface Position {
  readonly fields: ReadonlyMap<string, DescField>;
  readonly plan: Plan;
  readonly given: 'all' | 'some';
  readonly path: string;
}

function anyAt(shape: Shape, position: Position): Arbitrary<unknown> {
  const last = position.path.split('.').pop() ?? '';
  const special = particular[last];
  if (special) return special;
  if (shape.kind === 'object') return anyObject(shape.fields, position);
  if (shape.kind === 'choice') return fc.constantFrom(...shape.words);
  if (shape.kind === 'pairs') return pairs(name);
  const field = position.fields.get(position.path);
  if (shape.kind === 'list') {
    const binding = field && [...position.plan.bindings.values()].find((each) => each.field === field);
    if (binding?.kind !== 'list') throw new Error(`${position.path} is no list on the wire`);
    return fc.array(anyOf(shape.item, binding.plan, 'all'), { minLength: 1, maxLength: 3 });
  }
  if (!field) throw new Error(`${position.path} has no place on the wire`);
  return anyValueOf(field);
}

function anyObject(fields: ReadonlyMap<string, Shape>, { path, ...position }: Position): Arbitrary<unknown> {
  const inner = [...fields].map(
    ([field, shape]) => [field, anyAt(shape, { ...position, path: path === '' ? field : `${path}.${field}` })] as const,
  );
  // A payment method is of exactly one kind.
  if (fields.has('token') && fields.has('card')) {
    return fc.oneof(...inner.map(([kind, value]) => value.map((each) => ({ [kind]: each }))));
  }
  const model = Object.fromEntries(inner);
  if (position.given === 'all' || fields.has('minorAmount')) return fc.record(model, plain);
  const requiredKeys = path === '' ? ['status', 'statusCode'].filter((key) => fields.has(key)) : [];
  return fc.record(model, { ...plain, requiredKeys }).map(withoutEmpty);
}

function withoutEmpty(value: object): object {
  const entries = Object.entries(value).filter(([, inner]) => JSON.stringify(inner) !== '{}');
  return Object.fromEntries(entries);
}

function anyValueOf(field: DescField): Arbitrary<unknown> {
  if (field.fieldKind === 'enum') return fc.constantFrom(...wordsOf(field.enum).byWord.keys());
  if (field.fieldKind === 'message') return name;
  if (field.scalar === ScalarType.BOOL) return fc.boolean();
  if (field.scalar === ScalarType.STRING) return name;
  return fc.nat(99_999);
}
