import { beside, middle } from '../calls/figures.ts';
import type { Round } from '../calls/round.ts';
import type { Part, Settings } from '../part.ts';
import { table } from '../report.ts';
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
  const figures = modeNames.map((mode) => detailsOf(upstream, mode, rounds));
  return {
    verdicts: comparisons.flatMap(([ours, theirs]) =>
      ratios.map(({ name, mode, figure }) => ({
        name: `${ours} / ${theirs}, ${upstream}, ${name}`,
        value: ratioOf(rounds, mode, figure, [ours, theirs]),
        unit: '',
      })),
    ),
    details: [ratioTable(upstream, rounds), ...figures].join('\n\n'),
  };
}

const ratios = modeNames.flatMap((mode) => [
  { name: `calls/s ${mode}`, mode, figure: 'perSecond' } as const,
  { name: `CPU ${mode}`, mode, figure: 'cpu' } as const,
]);

/** Prism's figure divided by the other's. */
function ratioTable(upstream: Upstream, rounds: ServerRounds): string {
  const rows = comparisons.map(([ours, theirs]) => [
    `${ours} / ${theirs.replace(/.*: /, '')}`,
    ...ratios.map(({ mode, figure }) => ratioOf(rounds, mode, figure, [ours, theirs]).toFixed(2)),
  ]);
  return table([[`ratios, ${upstream}`, ...ratios.map(({ name }) => name)], ...rows]);
}

function ratioOf(rounds: ServerRounds, mode: Mode, figure: keyof Round, names: readonly [string, string]): number {
  const [ours = [], theirs = []] = names.map((name) => rounds.get(mode)?.get(name) ?? []);
  return beside(ours, theirs, figure);
}

function detailsOf(upstream: Upstream, mode: Mode, rounds: ServerRounds): string {
  const rows = [...(rounds.get(mode) ?? [])].map(([name, each]) => {
    const { perSecond, p50, p99, cpu } = middle(each);
    return [name, ...[perSecond, p50, p99, cpu].map((figure) => figure.toFixed(0))];
  });
  return table([[`${mode}, ${upstream}`, 'calls/s', 'p50 µs', 'p99 µs', "server's CPU µs/call"], ...rows]);
}
