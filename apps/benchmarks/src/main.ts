import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { parts } from './parts.ts';
import { verdictTable } from './report.ts';
import { hasTarget, isMet } from './targets.ts';

const usage = `pnpm bench [${Object.keys(parts).join('] [')}] [--rounds 9] [--milliseconds 400] [--json FILE]
Without a part, all of them.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '9' },
    milliseconds: { type: 'string', default: '400' },
    json: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(parts);
const settings = { rounds: Number(values.rounds), milliseconds: Number(values.milliseconds) };
const isUsable = names.every((name) => name in parts) && settings.rounds >= 1 && settings.milliseconds >= 1;

if (values.help || !isUsable) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  await main();
}

async function main(): Promise<void> {
  const reports = [];
  for (const name of names) {
    console.error(`measuring: ${name}`);
    const report = await parts[name]?.(settings);
    if (report !== undefined) reports.push(report);
  }
  const verdicts = reports.flatMap((report) => report.verdicts);
  const machine = `Node ${process.version}, ${cpus().length} cores, ${settings.rounds} rounds`;
  const held = verdicts.some(hasTarget) ? [verdictTable(verdicts)] : [];
  console.log([machine, ...held, ...reports.map(({ details }) => details)].join('\n\n'));
  if (values.json !== undefined) {
    const figures = verdicts.map((verdict) => ({ ...verdict, isMet: isMet(verdict) }));
    writeFileSync(values.json, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
  }
}
