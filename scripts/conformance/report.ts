import { styleText } from 'node:util';
import type { Outcome } from '@prism/testkit';

type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** Colours for a terminal; plain text for everything else. */
export type Paint = (style: Style, text: string) => string;

/** Paints for a stream, unless it says that it wants no colours. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (style, text) => (stream.isTTY ? styleText(style, text, { stream }) : text);
}

const marks = { passed: ['green', '✓'], gap: ['yellow', '○'], failed: ['red', '✗'], untried: ['dim', '–'] } as const;

/** What to print of one connector: a line a case, the gaps with their reasons, the failures with theirs. */
export function reportOf(title: string, outcomes: readonly Outcome[], paint: Paint): readonly string[] {
  const cases = Map.groupBy(outcomes, (outcome) => outcome.case);
  const width = Math.max(...[...cases.keys()].map((id) => id.length));
  const lines = [...cases].flatMap(([id, group]) => [
    `  ${markOf(group, paint)} ${id.padEnd(width)}  ${paint('dim', countOf(group))}`,
    ...group.flatMap((outcome) => detailsOf(outcome, paint)),
  ]);
  return ['', paint('bold', title), '', ...lines, '', `  ${summaryOf(cases, outcomes)}`];
}

function resultOf(group: readonly Outcome[]): Outcome['result'] {
  if (group.some(({ result }) => result === 'failed')) return 'failed';
  return group.find(({ result }) => result !== 'passed')?.result ?? 'passed';
}

function markOf(group: readonly Outcome[], paint: Paint): string {
  const [style, mark] = marks[resultOf(group)];
  return paint(style, mark);
}

function countOf(group: readonly Outcome[]): string {
  if (resultOf(group) === 'untried') return 'nothing to try: the fixture says nothing of it';
  const passed = group.filter(({ result }) => result === 'passed').length;
  return passed === group.length ? `${passed}` : `${passed} of ${group.length}`;
}

function detailsOf({ result, about, gap, message = '' }: Outcome, paint: Paint): readonly string[] {
  if (result === 'gap') {
    const link = gap?.link === undefined ? '' : ` (${gap.link})`;
    return [`      ${paint('yellow', `known gap: ${about}`)}: ${gap?.reason ?? ''}${link}`];
  }
  if (result !== 'failed') return [];
  const [first = '', ...rest] = message.split('\n');
  return [`      ${paint('red', about)}: ${first}`, ...rest.map((line) => `        ${line}`)];
}

function summaryOf(cases: ReadonlyMap<string, readonly Outcome[]>, outcomes: readonly Outcome[]): string {
  const passed = [...cases.values()].filter((group) => resultOf(group) === 'passed').length;
  const checks = outcomes.filter(({ result }) => result === 'passed').length;
  const count = (result: Outcome['result']) => outcomes.filter((outcome) => outcome.result === result).length;
  const gaps = count('gap');
  return `${passed} of ${cases.size} cases passed (${checks} checks), ${gaps} known ${gaps === 1 ? 'gap' : 'gaps'}, ${count('failed')} failed`;
}
