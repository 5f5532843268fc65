import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { countPytest } from './count-pytest.ts';

const [report = '', exitCode = ''] = argv.slice(2);
const { passed, failed, skipped } = countPytest(readFileSync(report, 'utf8'), Number(exitCode));
console.log(passed, failed, skipped);
