import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pages } from './pages.ts';

const docs = resolve(import.meta.dirname, '../../docs');

for (const [name, page] of Object.entries(pages)) writeFileSync(join(docs, name), page());
