import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/sandbox/http/router.ts';
import type { Param } from '../../src/sandbox/params/param.ts';
import type { HashParam, Shape } from '../../src/sandbox/params/shape.ts';
import { type Description, needsSpecs, readDescription, type Schema, specsPresent } from './support/spec.ts';

type Properties = Readonly<Record<string, Schema>>;

/** What Stripe takes and describes nowhere, or only in newer descriptions than this one. */
const undescribed: Readonly<Record<string, readonly string[]>> = {
  'GET /v1/payment_methods': ['allow_redisplay', 'customer_account'],
  'GET /v1/customers/{customer}/payment_methods': ['allow_redisplay'],
  'GET /v1/payment_intents': ['customer_account'],
  'GET /v1/setup_intents': ['customer_account'],
};

function propertiesOf(description: Description, method: string, path: string): Properties {
  const operation = description.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${path} is not in the description`);
  if (method !== 'POST') {
    return Object.fromEntries(
      (operation.parameters ?? []).filter((p) => p.in === 'query').map((p) => [p.name, p.schema]),
    );
  }
  const [content] = Object.values(operation.requestBody?.content ?? {});
  return content?.schema.properties ?? {};
}

const variantsOf = (schema: Schema): readonly Schema[] => [schema, ...(schema.anyOf ?? [])];

const kindsOf = (schema: Schema): readonly string[] => [
  ...new Set(variantsOf(schema).flatMap(({ type, enum: words }) => (type && words?.join() !== '' ? [type] : []))),
];

const wordsOf = (schema: Schema): readonly string[] => variantsOf(schema).flatMap((variant) => variant.enum ?? []);

function nestedProperties(schema: Schema): Properties {
  return Object.assign({}, ...variantsOf(schema).map((variant) => variant.properties ?? {}));
}

const hasShape = (param: Param<unknown>): param is HashParam<unknown> => 'shape' in param;

function differences(shape: Shape, properties: Properties, at: string): readonly string[] {
  const known = [...Object.keys(shape.fields), ...shape.opaque];
  const problems = known.filter((name) => !properties[name]).map((name) => `${at}: ${name} is not described`);
  problems.push(
    ...Object.keys(properties)
      .filter((name) => !known.includes(name))
      .map((name) => `${at}: ${name} is not accepted`),
  );
  for (const [name, param] of Object.entries(shape.fields)) {
    const schema = properties[name];
    if (!schema) continue;
    const kinds = kindsOf(schema);
    if (!param.kinds.every((kind) => kinds.includes(kind)))
      problems.push(`${at}: ${name} is ${kinds}, not ${param.kinds}`);
    const unknown = param.choices?.filter((choice) => !wordsOf(schema).includes(choice)) ?? [];
    if (unknown.length > 0 && wordsOf(schema).length > 0) problems.push(`${at}: ${name} does not allow ${unknown}`);
    if (hasShape(param)) problems.push(...differences(param.shape, nestedProperties(schema), `${at} ${name}`));
  }
  return problems;
}

describe.skipIf(!specsPresent)(`the parameter tables (${needsSpecs})`, () => {
  const description = specsPresent ? readDescription('spec3-latest.json') : undefined;

  it.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s',
    (name, endpoint) => {
      if (!description) return;
      const properties = propertiesOf(description, endpoint.method, endpoint.path);
      const extra = (undescribed[name] ?? []).map((param): [string, Schema] => [param, { type: 'string' }]);
      expect(differences(endpoint.shape, { ...properties, ...Object.fromEntries(extra) }, name)).toEqual([]);
    },
  );
});

it('lists what is accepted without being looked into', () => {
  const opaque = endpoints
    .filter(({ shape }) => shape.opaque.length > 0)
    .map(({ method, path, shape }) => `${method} ${path}: ${shape.opaque.join(' ')}`);
  expect(opaque.join('\n')).toMatchSnapshot();
});
