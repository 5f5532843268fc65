import { parseArgs } from 'node:util';
import { load } from './load.ts';
import { defectsOf, leakOf, report } from './report.ts';

const usage = `pnpm load [--calls 100000] [--at-once 256] [--seed 1] [--mishaps 150] [--heap 256]
  --mishaps   of a thousand requests to the processor, how many go wrong
  --heap      what the server's heap may take, in MB: 256 is what Node.js takes in a container of 512`;

const number = (preset: number) => ({ type: 'string', default: String(preset) }) as const;
const { values } = parseArgs({
  options: {
    calls: number(100_000),
    'at-once': number(256),
    seed: number(1),
    mishaps: number(150),
    heap: number(256),
    help: { type: 'boolean' },
  },
});

const settings = {
  calls: Number(values.calls),
  atOnce: Number(values['at-once']),
  seed: Number(values.seed),
  mishaps: Number(values.mishaps),
  heapMb: Number(values.heap),
};
const isUsable = Object.values(settings).every((value) => Number.isInteger(value) && value >= 0);

if (values.help || !isUsable) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const outcome = await load(settings);
  const defects = [...defectsOf(outcome), ...leakOf(outcome)];
  console.log(report(outcome));
  console.log(defects.length === 0 ? '\nnothing wrong' : `\nWRONG:\n${defects.join('\n')}`);
  process.exitCode = defects.length === 0 ? 0 : 1;
}
