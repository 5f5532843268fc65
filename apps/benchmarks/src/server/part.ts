import { beside, middle } from '../calls/figures.ts';
import type { Part, Settings } from '../part.ts';
import { table } from '../report.ts';
import type { Verdict } from '../targets.ts';
import { comparisons } from './contenders.ts';
import { type Mode, measureServers, modeNames, type ServerRounds, type Upstream, upstreamNames } from './measure.ts';

/** The server beside bare handlers, on each of the processors in turn. */
export async function serverPart(settings: Settings): Promise<Part> {
  const parts: Part[] = [];
  for (const upstream of upstreamNames) parts.push(partOf(upstream, await measureServers(upstream, settings)));
  return {
    verdicts: parts.flatMap(({ verdicts }) => verdicts),
    details: parts.map(({ details }) => details).join('\n\n'),
  };
}

function partOf(upstream: Upstream, rounds: ServerRounds): Part {
  return {
    verdicts: modeNames.flatMap((mode) => ratios(upstream, mode, rounds)),
    details: modeNames.map((mode) => detailsOf(upstream, mode, rounds)).join('\n\n'),
  };
}

function ratios(upstream: Upstream, mode: Mode, rounds: ServerRounds): Verdict[] {
  const of = (name: string) => rounds.get(mode)?.get(name) ?? [];
  return comparisons.map(([ours, theirs]) => {
    const name = `${ours} / ${theirs.replace(/.*: /, '')}, ${mode}, ${upstream}`;
    return { name, value: beside(of(ours), of(theirs), 'perSecond'), unit: '' };
  });
}

function detailsOf(upstream: Upstream, mode: Mode, rounds: ServerRounds): string {
  const rows = [...(rounds.get(mode) ?? [])].map(([name, each]) => {
    const { perSecond, p50, p99, cpu } = middle(each);
    return [name, ...[perSecond, p50, p99, cpu].map((figure) => figure.toFixed(0))];
  });
  return table([[`${mode}, ${upstream}`, 'calls/s', 'p50 µs', 'p99 µs', "server's CPU µs/call"], ...rows]);
}
