import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/sandbox/http/router.ts';
import type { Param } from '../../src/sandbox/params/param.ts';
import type { ObjectParam, Shape } from '../../src/sandbox/params/shape.ts';
import { type Description, needsSpecs, readDescription, resolve, type Schema, specsPresent } from './support/spec.ts';

type Properties = Readonly<Record<string, Schema>>;

/** The tables are those of v71. Where v72 differs: what it no longer describes, and what it takes besides. */
const differing: Readonly<Record<number, readonly string[]>> = {
  72: [
    'POST /payments: conversionId is not described',
    'POST /cancels: enhancedSchemeData is not described',
    'POST /payments/{paymentPspReference}/cancels: enhancedSchemeData is not described',
    'POST /payments/{paymentPspReference}/reversals: enhancedSchemeData is not described',
    'POST /payments/{paymentPspReference}/amountUpdates: enhancedSchemeData is not described',
    'POST /payments/{paymentPspReference}/amountUpdates: adjustAuthType is not accepted',
    'POST /payments/{paymentPspReference}/amountUpdates: adjustAuthorisationData is not accepted',
    'POST /payments/{paymentPspReference}/amountUpdates: mpiData is not accepted',
  ],
};

function requestOf(description: Description, method: string, path: string): Schema {
  const operation = description.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${path} is not in the description`);
  const body = operation.requestBody?.content['application/json'];
  if (body) return resolve(body.schema, description);
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  return { properties: Object.fromEntries(query.map(({ name = '', schema = {} }) => [name, schema])) };
}

/** Of the payment methods, cards are modelled. */
function schemaOf(property: Schema, description: Description): Schema {
  const card = property.oneOf?.find(({ $ref }) => $ref?.endsWith('/CardDetails'));
  return resolve(card ?? property, description);
}

const hasShape = (param: Param<unknown>): param is ObjectParam<unknown> => 'shape' in param;

function differences(shape: Shape, schema: Schema, description: Description, at: string): readonly string[] {
  const properties: Properties = schema.properties ?? {};
  const known = [...Object.keys(shape.fields), ...shape.opaque];
  const problems = known.filter((name) => !properties[name]).map((name) => `${at}: ${name} is not described`);
  problems.push(
    ...Object.keys(properties)
      .filter((name) => !known.includes(name))
      .map((name) => `${at}: ${name} is not accepted`),
  );
  for (const [name, param] of Object.entries(shape.fields)) {
    const property = properties[name];
    if (!property) continue;
    const described = schemaOf(property, description);
    const kind = described.type ?? (described.properties ? 'object' : 'unknown');
    if (param.kind !== kind) problems.push(`${at}: ${name} is ${kind}, not ${param.kind}`);
    const choices = described.enum ?? [];
    const same = [...(param.choices ?? [])].sort().join() === [...choices].sort().join();
    // Some choices are described in prose only.
    if (param.choices && choices.length > 0 && !same) {
      problems.push(`${at}: ${name} is one of ${choices}, not of ${param.choices}`);
    }
    if (schema.required?.includes(name) && !param.missing) {
      problems.push(`${at}: ${name} is required`);
    }
    if (hasShape(param)) problems.push(...differences(param.shape, described, description, `${at} ${name}`));
  }
  return problems;
}

describe.skipIf(!specsPresent).each([71, 72] as const)(`the request tables in v%i (${needsSpecs})`, (version) => {
  const description = specsPresent ? readDescription(version) : undefined;

  it.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s',
    (name, endpoint) => {
      if (!description) return;
      const schema = requestOf(description, endpoint.method, endpoint.path);
      const found = differences(endpoint.shape, schema, description, name);
      expect(found.filter((problem) => !differing[version]?.includes(problem))).toEqual([]);
    },
  );
});

it('lists what is accepted without being looked into', () => {
  const opaque = endpoints
    .filter(({ shape }) => shape.opaque.length > 0)
    .map(({ method, path, shape }) => `${method} ${path}: ${shape.opaque.join(' ')}`);
  expect(opaque.join('\n')).toMatchSnapshot();
});
