import { resolve } from 'node:path';
import { checkStructure } from './check.ts';

const violations = checkStructure(resolve(import.meta.dirname, '../..'));
for (const { path, line, rule, message } of violations) console.log(`${path}:${line} ${rule} ${message}`);
console.log(violations.length === 0 ? 'structure: every rule holds' : `structure: ${violations.length} violations`);
process.exitCode = violations.length === 0 ? 0 : 1;
