import type { Outcome, Reading } from './load.ts';

/** By how much the memory may be above what it was in the middle. */
const tolerated = 1.1;

/** How the memory went, in MB: medians, so that no sample between two collections decides. */
interface Memory {
  readonly start: number;
  readonly quarter: number;
  readonly middle: number;
  readonly end: number;
  readonly most: number;
}

function memoryOf({ readings, calls }: Pick<Outcome, 'calls' | 'readings'>, of: 'rss' | 'heapUsed'): Memory {
  const around = (from: number, to: number) =>
    median(readings.filter((reading) => isWithin(reading, from * calls, to * calls)).map((reading) => reading[of])) /
    1e6;
  return {
    start: (readings[0]?.[of] ?? Number.NaN) / 1e6,
    quarter: around(0.2, 0.3),
    middle: around(0.45, 0.55),
    end: around(0.9, 1),
    most: Math.max(...readings.map((reading) => reading[of])) / 1e6,
  };
}

const isWithin = ({ calls }: Reading, from: number, to: number) => calls >= from && calls <= to;

type Books = Pick<Outcome, 'end' | 'ledger' | 'logged' | 'unmapped' | 'wrong'>;

/** What is wrong, whatever the load was. */
export function defectsOf({ ledger, unmapped, wrong, logged, end }: Books): string[] {
  const entries = (['lost', 'doubled', 'denied', 'wrong'] as const).flatMap((kind) =>
    ledger.filter((line) => line[kind] > 0).map((line) => `${line[kind]} of ${line.type} ${kind}`),
  );
  return [
    ...entries,
    ...unmapped.map((code) => `a failure that is not documented: ${code}`),
    ...[...wrong].map(([answer, times]) => `${times} answers that were not asked for: ${answer}`),
    ...logged.map((line) => `an error in the log: ${line}`),
    ...(end === 'exit 0' ? [] : [`the server ended with ${end}`]),
  ];
}

/** That the memory grows on, which only a long run can tell. */
export function leakOf(outcome: Pick<Outcome, 'calls' | 'readings'>): string[] {
  const { middle, end } = memoryOf(outcome, 'rss');
  return end > middle * tolerated ? [`the memory grew from ${middle.toFixed(0)} to ${end.toFixed(0)} MB`] : [];
}

/** All that the run showed. */
export function report(outcome: Outcome): string {
  return [callsLine(outcome), serverLines(outcome), mishapLine(outcome), books(outcome)].join('\n\n');
}

function callsLine(outcome: Outcome): string {
  const { calls, seconds, bySurface, durations, orders, failures, givenUp } = outcome;
  return [
    `${calls} calls in ${seconds.toFixed(0)} s, ${(calls / seconds).toFixed(0)} a second: ${listed(bySurface)}`,
    `p50 ${at(durations, 50).toFixed(0)} ms, p99 ${at(durations, 99).toFixed(0)} ms; orders: ${orders.completed} completed, ${orders.abandoned} abandoned`,
    `failures told: ${listed(failures) || 'none'}`,
    `steps given up after repeats: ${listed(givenUp) || 'none'}`,
  ].join('\n');
}

function serverLines(outcome: Outcome): string {
  const { readings, calls } = outcome;
  const last = readings.at(-1);
  const cpu = ((last?.cpu ?? 0) - (readings[0]?.cpu ?? 0)) / calls;
  const delays = Object.entries(last?.delay ?? {}).map(([name, ms]) => `${name} ${ms.toFixed(0)} ms`);
  return [
    `the server's memory, MB   ${listedMemory(memoryOf(outcome, 'rss'))}`,
    `of that its heap, MB      ${listedMemory(memoryOf(outcome, 'heapUsed'))}`,
    `its event loop was late by ${delays.join(', ')}; CPU ${(cpu * 1e6).toFixed(0)} µs a call`,
  ].join('\n');
}

function mishapLine({ processor: { requests, met, rss } }: Outcome): string {
  const size = (rss / 1e6).toFixed(0);
  return `the processor had ${requests} requests, grew to ${size} MB, and let happen: ${listed(new Map(met)) || 'nothing'}`;
}

function books({ ledger }: Outcome): string {
  const columns = ['type', 'done', 'lost', 'doubled', 'denied', 'wrong', 'open', 'openDone'] as const;
  const rows = [[...columns], ...ledger.map((line) => columns.map((column) => String(line[column])))];
  return rows
    .map(([first = '', ...cells]) => first.padEnd(26) + cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n');
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');
}

function listedMemory(memory: Memory): string {
  return Object.entries(memory)
    .map(([when, size]) => `${when} ${size.toFixed(0)}`)
    .join(', ');
}

function median(values: readonly number[]): number {
  return at(values, 50);
}

function at(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
