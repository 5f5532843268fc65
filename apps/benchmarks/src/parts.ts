import { measureBundles } from './bundle.ts';
import { middle } from './calls/figures.ts';
import { measureCalls, modeNames, ratio } from './calls/measure.ts';
import { measureInstalled } from './install.ts';
import type { Part, Settings } from './part.ts';
import { table } from './report.ts';
import { serverPart } from './server/part.ts';
import { measureStartup } from './startup.ts';
import { callTargets, sizeTargets } from './targets.ts';

/** The parts by the names that the command line takes. */
export const parts: Readonly<Record<string, (settings: Settings) => Part | Promise<Part>>> = {
  calls: async (settings) => {
    const rounds = await measureCalls(settings);
    const verdicts = modeNames.flatMap((mode) =>
      callTargets.map(({ ours, theirs, atLeast }) => {
        const name = `${ours} / ${theirs}, ${mode}`;
        return { name, value: ratio(rounds, mode, ours, theirs), unit: '', atLeast };
      }),
    );
    const details = modeNames.map((mode) => {
      const rows = [...rounds].map(([name, each]) => {
        const { perSecond, p50, p99, cpu } = middle(each[mode]);
        return [name, ...[perSecond, p50, p99, cpu].map((figure) => figure.toFixed(0))];
      });
      return table([[mode, 'calls/s', 'p50 µs', 'p99 µs', 'CPU µs/call'], ...rows]);
    });
    return { verdicts, details: details.join('\n\n') };
  },
  server: serverPart,
  bundle: async () => {
    const bundles = await measureBundles();
    const name = 'one-call bundle, gzip';
    const rows = Object.entries(bundles).flatMap(([client, { minified, gzip, packages }]) => [
      [client, kB(minified), kB(gzip)],
      ...packages.filter(([, bytes]) => bytes > 1000).map(([each, bytes]) => [`  ${each}`, kB(bytes), '']),
    ]);
    return {
      verdicts: [{ name, value: bundles.Prism.gzip / 1000, ...sizeTargets[name] }],
      details: table([['one-call bundle, kB', 'minified', 'gzip'], ...rows]),
    };
  },
  import: ({ rounds }) => {
    const times = measureStartup(rounds * 3);
    const name = 'cold import above bare Node';
    const rows = Object.entries(times).map(([client, milliseconds]) => [client, milliseconds.toFixed(0)]);
    return {
      verdicts: [{ name, value: times.Prism, ...sizeTargets[name] }],
      details: table([['cold import above bare Node', 'ms'], ...rows]),
    };
  },
  install: () => {
    const sizes = measureInstalled();
    const name = 'installed files';
    const rows = Object.entries(sizes).map(([client, { files, onDisk }]) => [client, MB(files), MB(onDisk)]);
    return {
      verdicts: [{ name, value: sizes.Prism.files / 1e6, ...sizeTargets[name] }],
      details: table([['installed, MB', 'files', 'on disk'], ...rows]),
    };
  },
};

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
const MB = (bytes: number): string => (bytes / 1e6).toFixed(1);
