import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { capabilitiesPage } from '../docs/capabilities-page.ts';
import { pages } from '../docs/pages.ts';

test.each(Object.entries(pages))('docs/%s is what the code says; else run `npx pnpm write-docs`', (name, page) => {
  expect(readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8')).toBe(page());
});

describe('the page of capabilities', () => {
  const catalogue = {
    till: {
      ring: { effect: 'create', namedBy: 'merchantRingId', movesMoney: true },
      open: { effect: 'create', movesMoney: false },
      look: { effect: 'read', movesMoney: false },
    },
  };
  const page = capabilitiesPage(catalogue, [
    { packageName: '@prism/connector-a', displayName: 'A', operations: { till: { ring: {}, look: {} } } },
    { packageName: '@prism/connector-b', displayName: 'B', operations: {} },
  ]);

  test.each([
    '- A: `@prism/connector-a`, 2 operations',
    '| Operation | A | B | Key | Moves money |',
    '| `till.ring` | yes | - | `merchantRingId` | yes |',
    '| `till.open` | - | - | random | - |',
    '| `till.look` | yes | - | - | - |',
  ])('has %s', (row) => {
    expect(page).toContain(`${row}\n`);
  });
});
