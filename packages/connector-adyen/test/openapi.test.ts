import { describe, expect, it } from 'vitest';
import { contradictions } from './sandbox/support/schema-check.ts';
import { type Description, needsSpecs, readDescription, specsPresent } from './sandbox/support/spec.ts';
import { connect } from './support/connect.ts';
import { echo } from './support/echo.ts';
import { type AdyenOperation, fullRequests, operationNames } from './support/full-requests.ts';
import type { Sent } from './support/sent.ts';

function objections({ method, path, query, body }: Sent, description: Description): readonly string[] {
  const [, version, ...segments] = path.split('/');
  expect(version).toBe('v71');
  const template = Object.keys(description.paths).find((known) => matches(known, `/${segments.join('/')}`));
  const described = description.paths[template ?? '']?.[method.toLowerCase()];
  if (described === undefined) return [`${method} ${path} is not described`];
  const names = new Set((described.parameters ?? []).map(({ name }) => name));
  const unknown = Object.keys(query).filter((name) => !names.has(name));
  const schema = described.requestBody?.content['application/json']?.schema;
  return [
    ...unknown.map((name) => `${name} is unknown`),
    ...(schema && method === 'POST' ? contradictions(body, schema, description) : []),
  ];
}

function matches(template: string, path: string): boolean {
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, '(?!details$)[^/]+')}$`).test(path);
}

async function everythingSent<Name extends AdyenOperation>(name: Name): Promise<readonly Sent[]> {
  const { client, sent } = connect(echo);
  for (const request of fullRequests[name]) await client.call(name, request);
  return sent;
}

describe.skipIf(!specsPresent)(`what is sent (${needsSpecs})`, () => {
  const description = specsPresent ? readDescription(71) : undefined;

  it.each(operationNames)('%s sends only what Adyen describes, and all that it demands', async (name) => {
    if (description === undefined) return;
    const sent = await everythingSent(name);
    expect(sent.length).toBeGreaterThanOrEqual(fullRequests[name].length);
    for (const request of sent) expect(objections(request, description)).toEqual([]);
  });

  it('would notice a field that is not described, a word that is not taken, and what is missing', () => {
    if (description === undefined) return;
    const body = { channel: 'Fax', planet: 'Mars' };
    const sent = { method: 'POST', path: '/v71/payments', query: {}, body, headers: {} };
    expect(objections(sent, description)).toEqual([
      '.amount is missing',
      '.merchantAccount is missing',
      '.paymentMethod is missing',
      '.reference is missing',
      '.returnUrl is missing',
      '.channel is Fax, not one of iOS,Android,Web',
      '.planet is unknown',
    ]);
  });
});
