import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describedTypes } from './described-types.ts';

// The words that stand above the catalogue's types, for the OpenAPI document: no source is there at run time.
const types = describedTypes(resolve(import.meta.dirname, '../../../packages/core/src'));
const path = resolve(import.meta.dirname, '../src/openapi/descriptions.json');
writeFileSync(path, `${JSON.stringify(types, null, 2)}\n`);
