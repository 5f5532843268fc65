import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modules } from '../python-sdk/modules.ts';
import { serverFacts } from '../python-sdk/server-facts.ts';

const folder = join(import.meta.dirname, '../../apps/sdk-python/src/prism');
const facts = await serverFacts();

test.each(Object.entries(modules))(
  'prism/%s is what the server says; else run `npx pnpm write-docs`',
  (name, module) => {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(module(facts));
  },
);
