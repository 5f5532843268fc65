import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { modules } from './modules.ts';
import { serverFacts } from './server-facts.ts';

const folder = resolve(import.meta.dirname, '../../apps/sdk-python/src/prism');
const facts = await serverFacts();

for (const [name, module] of Object.entries(modules)) writeFileSync(resolve(folder, name), module(facts));
