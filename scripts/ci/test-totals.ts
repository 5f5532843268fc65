import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { countTests } from './count-tests.ts';

const [report = '', exitCode = ''] = argv.slice(2);
const { passed, failed, skipped } = countTests(JSON.parse(readFileSync(report, 'utf8')), Number(exitCode));
console.log(passed, failed, skipped);
