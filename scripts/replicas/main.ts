import { parseArgs } from 'node:util';
import { isAvailable } from './balancer.ts';
import { kinds } from './kinds.ts';
import { report } from './report.ts';
import { play, type Round } from './round.ts';

const { values } = parseArgs({
  options: {
    /** Only this one. */
    balancer: { type: 'string' },
    /** As few rounds as show each thing once. */
    short: { type: 'boolean', default: false },
  },
});

const rounds: readonly (Omit<Round, 'balancer'> & { readonly isShort: boolean })[] = [
  { surface: 'JSON', signal: 'SIGKILL', hasKeys: true, isShort: true },
  { surface: 'JSON', signal: 'SIGTERM', hasKeys: true, isShort: false },
  { surface: 'gRPC', signal: 'SIGKILL', hasKeys: true, isShort: false },
  { surface: 'gRPC', signal: 'SIGTERM', hasKeys: true, isShort: true },
  { surface: 'JSON', signal: 'SIGKILL', hasKeys: false, isShort: true },
];

const outcomes: boolean[] = [];
for (const kind of kinds.filter(({ name }) => name === (values.balancer ?? name))) {
  if (!isAvailable(kind)) {
    console.log(`skipped: ${kind.name} is not installed; run "apt-get install ${kind.debian}"`);
    continue;
  }
  for (const round of rounds.filter(({ isShort }) => isShort || !values.short)) {
    const isRight = report({ ...round, balancer: kind }, await play({ ...round, balancer: kind }));
    outcomes.push(isRight);
  }
}
// 77 is what a check says that could not be made.
process.exitCode = outcomes.length === 0 ? 77 : Number(outcomes.includes(false));
