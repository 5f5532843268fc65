import { parseArgs } from 'node:util';
import { isAvailable, type Kind } from './balancer.ts';
import { kinds } from './kinds.ts';
import { report } from './report.ts';
import { play, type Round } from './round.ts';

const { values } = parseArgs({ options: { balancer: { type: 'string' } } });

let hasFailed = false;
for (const kind of kinds.filter(({ name }) => name === (values.balancer ?? name))) {
  if (!isAvailable(kind)) {
    console.log(`skipped: ${kind.name} is not installed; run "apt-get install ${kind.debian}"`);
    continue;
  }
  for (const round of roundsWith(kind)) {
    const isRight = report(round, await play(round));
    hasFailed ||= !isRight;
  }
}
process.exitCode = hasFailed ? 1 : 0;

function roundsWith(balancer: Kind): Round[] {
  return [
    { balancer, signal: 'SIGKILL', hasKeys: true },
    { balancer, signal: 'SIGTERM', hasKeys: true },
    { balancer, signal: 'SIGKILL', hasKeys: false },
  ];
}
