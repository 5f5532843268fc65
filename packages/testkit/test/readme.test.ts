import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cases } from '../src/cases/index.ts';
import { cases as packageCases } from '../src/package/cases/index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

it.each([...cases, ...packageCases])('the README says what $id is about', ({ id, title }) => {
  expect(readme).toContain(`| \`${id}\` | ${title} |`);
});
