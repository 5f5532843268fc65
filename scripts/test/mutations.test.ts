import { expect, test } from 'vitest';
import { type Mutation, mutationsOf } from '../mutations/sites.ts';

const source = `import { operation } from '@prism/core';

export { one } from './one.ts';

export const create = operation('customer.create', {
  request: ({ email, name: fullName }) => postForm(['v1', 'customers'], {
    email,
    name: fullName,
    'full-name': fullName,
    confirm: true,
    authorization: \`Bearer \${key}\`,
    url: \`https://\${prefix}.example/\`,
    text: \`a sentence of \${words}\`,
    table: { 101: 'INVALID' },
  }),
  result: (wire: { status: 'ok' }) => ({ status: wire.status === 'ok' ? 'ACTIVE' : undefined, message: 'is not known', max: 20 }),
  run() {},
});
`;

const mutations = mutationsOf('create.ts', source);
const wrong = ({ before, after }: Mutation) => `${before} -> ${after}`;

test('every word, number, flag and field of an expression is turned wrong', () => {
  expect(mutations.map(wrong)).toEqual([
    "'customer.create' -> 'customer.createx'",
    "'v1' -> 'v1x'",
    "'customers' -> 'customersx'",
    'true -> false',
    "'INVALID' -> 'INVALIDx'",
    "'ok' -> 'okx'",
    "'ACTIVE' -> 'ACTIVEx'",
    '20 -> (20 + 1)',
    'https:// -> https://x',
    '.example/ -> .example/x',
    'request -> requestx',
    'result -> resultx',
    'name -> namex',
    "'full-name' -> 'full-namex'",
    'confirm -> confirmx',
    'authorization -> authorizationx',
    'url -> urlx',
    'table -> tablex',
    '101 -> 9101',
    'status -> statusx',
    'max -> maxx',
    'email -> emailx: email',
  ]);
});

test.each(mutations)('$before, line $line, is where it says', ({ line, start, end, before, after }) => {
  expect(source.split('\n')[line - 1]).toContain(before);
  expect(source.slice(start, end)).toBe(before);
  const changed = source.slice(0, start) + after + source.slice(end);
  expect(mutationsOf('create.ts', changed)).not.toHaveLength(0);
});
