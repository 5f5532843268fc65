import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { harmless } from '../mutations/harmless.ts';
import { logicMutations } from '../mutations/logic.ts';
import type { Mutation } from '../mutations/mutation.ts';
import { wordMutations } from '../mutations/words.ts';

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

const mutations = wordMutations('create.ts', source);
const wrong = ({ before, after }: Mutation) => `${before} -> ${after}`;

test('every word, number, flag and field of an expression is turned wrong', () => {
  expect(mutations.map(wrong)).toEqual([
    "'customer.create' -> 'xcustomer.create'",
    "'v1' -> 'xv1'",
    "'customers' -> 'xcustomers'",
    'true -> false',
    "'INVALID' -> 'xINVALID'",
    "'ok' -> 'xok'",
    "'ACTIVE' -> 'xACTIVE'",
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
  expect(wordMutations('create.ts', changed)).not.toHaveLength(0);
});

const decisions = `
  if (isLate(order)) warn({ field: 'order' });
  const total = price * count - (discount ?? 0);
  const name = first && last ? joined(first, last) : undefined;
  const all = { ...defaults, isFree: total <= 0, code: /^[A-Z]{3}$/u.exec(text)?.[0] ?? '' };
`;

test('every condition, alternative, comparison, pattern, spread and call is turned around or left out', () => {
  expect(logicMutations('order.ts', decisions).map(wrong).sort()).toEqual(
    [
      'isLate(order) -> !(isLate(order))',
      "warn({ field: 'order' }); -> ;",
      'price * count -> price / count',
      'price * count - (discount ?? 0) -> price * count + (discount ?? 0)',
      'discount ?? 0 -> (discount)',
      'first && last -> !(first && last)',
      'first && last -> (first)',
      'first && last -> (last)',
      '...defaults -> ...[]',
      'total <= 0 -> total < 0',
      '/^[A-Z]{3}$/u -> /(?!)/u',
      '/^[A-Z]{3}$/u -> /(?:)/u',
    ].sort(),
  );
});

const root = resolve(import.meta.dirname, '../..');
const sources = globSync('packages/connector-*/src/**/*.ts', { cwd: root, exclude: ['**/sandbox/**'] });

// One that does not even load would pass for one that is noticed.
test.each(sources)('%s is a program, whatever is turned wrong', (path) => {
  const text = readFileSync(resolve(root, path), 'utf8');
  for (const { start, end, after } of [...wordMutations(path, text), ...logicMutations(path, text)]) {
    const changed = text.slice(0, start) + after + text.slice(end);
    expect(parseSync(path, changed).errors, changed).toEqual([]);
  }
});

test.each(harmless)(
  '$before in $path, which is harmless without a part, still stands there',
  ({ path, before, after }) => {
    const text = readFileSync(resolve(root, path), 'utf8');
    expect(logicMutations(path, text)).toContainEqual(expect.objectContaining({ before, after }));
  },
);
