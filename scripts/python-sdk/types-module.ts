import type { Schema } from './schema.ts';
import type { ServerFacts } from './server-facts.ts';
import { docstring, heading, pascalCase, wrapped } from './words.ts';

/** Choices beyond this number get a name of their own. */
const mostChoices = 12;

/** `prism/types.py`: a TypedDict for each object of the document. */
export function typesModule({ schemas }: ServerFacts): string {
  const definitions = createDefinitions();
  for (const [name, schema] of Object.entries(schemas)) definitions.add(name, schema);
  const [choices, classes] = definitions.all();
  return [
    ...heading('What the server takes and answers, by the names of the JSON API.'),
    'from __future__ import annotations',
    '',
    'from typing import Any, Literal, TypedDict',
    '',
    ...choices,
    ...classes,
  ]
    .join('\n')
    .concat('\n');
}

/** Names for choices, by the first place where they stand; others are called after that place. */
const namesOfChoices: Readonly<Record<string, string>> = {
  MoneyCurrency: 'Currency',
  ErrorInfoUnifiedDetailsCode: 'DeclineCode',
  PaymentAuthorizeResponseStatus: 'PaymentStatus',
  ProblemCode: 'ErrorCode',
};

interface Definitions {
  add(name: string, schema: Schema): void;
  all(): readonly [choices: readonly string[], classes: readonly string[]];
}

function createDefinitions(): Definitions {
  const choices = new Map<string, string>();
  const classes = new Map<string, string[]>();
  const typeOf = (schema: Schema, name: string): string => {
    const { $ref, properties, items, additionalProperties } = schema;
    if ($ref !== undefined) return $ref.replace('#/components/schemas/', '');
    if (properties !== undefined) return add(name, schema);
    if (schema.enum !== undefined) return choiceOf(schema.enum, name);
    if (items !== undefined) return `list[${typeOf(items, name)}]`;
    if (typeof additionalProperties === 'object') return `dict[str, ${typeOf(additionalProperties, name)}]`;
    return simpleTypes[schema.type ?? ''] ?? 'Any';
  };
  const choiceOf = (words: readonly string[], place: string): string => {
    const listed = words.map((word) => JSON.stringify(word)).join(', ');
    if (words.length <= mostChoices) return `Literal[${listed}]`;
    const known = choices.get(listed);
    if (known !== undefined) return known;
    const name = namesOfChoices[place] ?? place;
    choices.set(listed, name);
    return name;
  };
  const add = (name: string, schema: Schema): string => {
    if (!classes.has(name)) classes.set(name, typedDict(name, schema, typeOf));
    return name;
  };
  const choiceLines = () =>
    [...choices].flatMap(([listed, name]) => [`${name} = Literal[`, ...wrapped(listed, '    '), ']', '']);
  return { add, all: () => [choiceLines(), [...classes.values()].flat()] };
}

const simpleTypes: Readonly<Record<string, string>> = {
  string: 'str',
  integer: 'int',
  number: 'float',
  boolean: 'bool',
  object: 'dict[str, Any]',
};

/** What is not required stands in a class of its own: `NotRequired` came with Python 3.11. */
function typedDict(name: string, schema: Schema, typeOf: (schema: Schema, name: string) => string): string[] {
  const required = new Set(schema.required);
  const fields = Object.entries(schema.properties ?? {}).map(([field, own]) => {
    const lines = [
      ...wrapped(own.description ?? '', '    # '),
      `    ${field}: ${typeOf(own, name + pascalCase(field))}`,
    ];
    return { isRequired: required.has(field), lines };
  });
  const present = fields.filter(({ isRequired }) => isRequired).flatMap(({ lines }) => lines);
  const optional = fields.filter(({ isRequired }) => !isRequired).flatMap(({ lines }) => lines);
  const about = schema.description === undefined ? [] : [...docstring(schema.description, '    '), ''];
  if (optional.length === 0) return ['', `class ${name}(TypedDict):`, ...about, ...present, ''];
  if (present.length === 0) return ['', `class ${name}(TypedDict, total=False):`, ...about, ...optional, ''];
  return [
    ...['', `class _${name}Required(TypedDict):`, ...present, ''],
    ...['', `class ${name}(_${name}Required, total=False):`, ...about, ...optional, ''],
  ];
}
