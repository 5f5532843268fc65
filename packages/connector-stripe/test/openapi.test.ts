import { describe, expect, it } from 'vitest';
import { type Description, needsSpecs, readDescription, type Schema, specsPresent } from './sandbox/support/spec.ts';
import { connect } from './support/connect.ts';
import { echo } from './support/echo.ts';
import { fullRequests, operationNames, type StripeOperation } from './support/full-requests.ts';
import type { Sent } from './support/sent.ts';

type Parameters = Readonly<Record<string, Schema>>;

function parametersOf({ paths }: Description, { method, path }: Sent): Parameters {
  const template = Object.keys(paths).find((known) => matches(known, path) && paths[known]?.[method.toLowerCase()]);
  const described = paths[template ?? '']?.[method.toLowerCase()];
  if (described === undefined) throw new Error(`${method} ${path} is not described`);
  const query = (described.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const [body] = Object.values(described.requestBody?.content ?? {});
  return { ...Object.fromEntries(query.map(({ name, schema }) => [name, schema])), ...body?.schema.properties };
}

function matches(template: string, path: string): boolean {
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
}

/** The schema of `a[b][0]`, or nothing where it is not described. */
function schemaOf(name: string, parameters: Parameters): Schema | undefined {
  const [first = '', ...inner] = name.split('[').map((part) => part.replace(/\]$/, ''));
  return inner.reduce<Schema | undefined>(
    (schema, key) => (schema ? inside(schema, key) : undefined),
    parameters[first],
  );
}

function inside(schema: Schema, key: string): Schema | undefined {
  const variants = [schema, ...(schema.anyOf ?? [])];
  const property = variants.map(({ properties }) => properties?.[key]).find((found) => found !== undefined);
  const isOpen = variants.some(
    (variant) => 'additionalProperties' in variant && variant.additionalProperties !== false,
  );
  const item = /^\d+$/.test(key) ? variants.map(({ items }) => items).find((found) => found !== undefined) : undefined;
  return property ?? item ?? (isOpen ? { type: 'string' } : undefined);
}

function objections(name: string, value: string, parameters: Parameters): string[] {
  const schema = schemaOf(name, parameters);
  if (schema === undefined) return [`${name} is not described`];
  const variants = [schema, ...(schema.anyOf ?? [])];
  const words = variants.flatMap((variant) => variant.enum ?? []);
  const takesOthers = variants.some(({ type, enum: known }) => type !== undefined && type !== 'object' && !known);
  if (words.length > 0 && !takesOthers && !words.includes(value)) return [`${name} is none of ${words}`];
  const isNumber = variants.every(({ type }) => type === undefined || type === 'integer');
  return isNumber && !/^\d+$/.test(value) ? [`${name} is no integer`] : [];
}

async function everythingSent<Name extends StripeOperation>(name: Name): Promise<readonly Sent[]> {
  const { client, sent } = connect(echo);
  for (const request of fullRequests[name]) await client.call(name, request);
  return sent;
}

describe.skipIf(!specsPresent)(`what is sent (${needsSpecs})`, () => {
  const description = specsPresent ? readDescription('spec3-latest.json') : undefined;

  it.each(operationNames)('%s sends only parameters that Stripe describes, with values that it takes', async (name) => {
    if (description === undefined) return;
    const sent = await everythingSent(name);
    expect(sent.length).toBeGreaterThan(0);
    for (const request of sent) {
      const parameters = parametersOf(description, request);
      const given = Object.entries({ ...request.query, ...request.form });
      expect(given.flatMap(([parameter, value]) => objections(parameter, value, parameters))).toEqual([]);
    }
  });

  it('would notice a parameter that is not described, and a word that is not taken', () => {
    if (description === undefined) return;
    const [sent] = [{ method: 'POST', path: '/v1/payment_intents', query: {}, form: {}, headers: {} }];
    const parameters = sent ? parametersOf(description, sent) : {};
    expect(objections('shipping[address][planet]', 'x', parameters)).toEqual([
      'shipping[address][planet] is not described',
    ]);
    expect(objections('capture_method', 'now', parameters)).toHaveLength(1);
    expect(objections('amount', '10.5', parameters)).toEqual(['amount is no integer']);
  });
});
