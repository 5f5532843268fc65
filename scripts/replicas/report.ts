import type { Line } from './ledger.ts';
import type { Outcome, Round } from './round.ts';

/** Prints how a round went; tells whether it went as it has to. */
export function report(round: Round, outcome: Outcome): boolean {
  const { balancer, surface, signal, hasKeys } = round;
  const { answered, repeated, lost, failures, durations, seconds, calls, ends } = outcome;
  const failed = [...failures].map(([what, count]) => `, ${count} times ${what}`).join('');
  console.log(`
${surface} through ${balancer.name}, ${signal} to each of two replicas${hasKeys ? '' : ', and a processor WITHOUT idempotency keys, to see what they do'}
  calls       ${answered} answered, ${lost} lost, in ${seconds.toFixed(1)} s; half within ${quantile(durations, 0.5)} ms, 99 of 100 within ${quantile(durations, 0.99)} ms
  replicas    answered ${calls.join(' and ')}; ended with ${ends.map(({ how, ms }) => `${how} in ${ms} ms`).join(' and ')}
  repeats     ${outcome.repeatedByBalancer} by ${balancer.name}, ${repeated} by callers${failed}; ${outcome.recognised} recognised by the processor
`);
  printTable(outcome.ledger);
  const wrongs = hasKeys ? wrongsOf(round, outcome) : wrongsWithoutKeys(outcome);
  console.log(wrongs.length === 0 ? '\n  ok' : `\n  FAILED: ${wrongs.join(', ')}`);
  return wrongs.length === 0;
}

function wrongsOf({ balancer, surface, signal }: Round, { lost, repeated, ledger, ends, orders }: Outcome): string[] {
  const wrongs = ledger.filter(({ asked, once, wrong }) => once !== asked || asked !== orders || wrong > 0);
  const isHidden = signal === 'SIGTERM' && balancer.hidesStopsFrom.includes(surface);
  const isDrained = ends.every(({ how }) => how === 'exit 0');
  return [
    ...wrongs.map(({ effect }) => `not each "${effect}" came about once`),
    ...(lost > 0 ? ['calls were lost'] : []),
    ...(isHidden && repeated > 0 ? ['callers noticed that a replica stopped'] : []),
    ...(signal === 'SIGTERM' && !isDrained ? ['a replica did not stop by itself'] : []),
  ];
}

/** A count that finds nothing here would find nothing anywhere. */
function wrongsWithoutKeys({ ledger }: Outcome): string[] {
  return ledger.some(({ doubled }) => doubled > 0) ? [] : ['nothing was doubled, so this round shows nothing'];
}

function printTable(lines: readonly Line[]): void {
  const columns = ['asked', 'once', 'lost', 'doubled', 'wrong'] as const;
  console.log(`  ${'effect'.padEnd(18)}${columns.map((name) => name.padStart(9)).join('')}`);
  for (const line of lines)
    console.log(`  ${line.effect.padEnd(18)}${columns.map((name) => String(line[name]).padStart(9)).join('')}`);
}

function quantile(durations: readonly number[], share: number): number {
  const sorted = durations.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
}
