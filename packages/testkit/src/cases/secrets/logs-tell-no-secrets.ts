import type { Observer } from '@prism/core';
import { forEachOperation } from '../../case.ts';
import { canariesOf, printed, tellsNothing } from '../../stage/canaries.ts';
import { play, works } from '../../stage/play.ts';
import { richest } from '../../stage/richest.ts';

/** What observers are told and what is written to the console. */
export const logsTellNoSecrets = forEachOperation(
  'logs-tell-no-secrets',
  'observers are told no secrets, and nothing is written to the console',
  async (candidate, name) => {
    if (!(await works(candidate, name))) return;
    const change = await richest(candidate, name);
    const told: string[] = [];
    const note = (event: object) => {
      // A duration has digits of its own.
      told.push(JSON.stringify({ ...event, durationMs: undefined }));
    };
    const observer: Observer = { onStart: note, onAttempt: note, onEnd: note };
    const { written, result } = await listening(() =>
      play(candidate, name, { change, options: { observers: [observer] } }),
    );
    const canaries = canariesOf(candidate, name, result.request);
    tellsNothing(told, canaries, `An event of ${name}`);
    tellsNothing(written, canaries, `What ${name} writes to the console`);
  },
);

const methods = ['debug', 'error', 'info', 'log', 'warn', 'trace'] as const;

/** Keeps what is written to the console meanwhile. */
async function listening<T>(
  act: () => Promise<T>,
): Promise<{ readonly written: readonly string[]; readonly result: T }> {
  const written: string[] = [];
  const own = methods.map((method) => Reflect.get(console, method));
  for (const method of methods)
    Reflect.set(console, method, (...words: unknown[]) => written.push(...words.flatMap((word) => printed(word))));
  try {
    return { result: await act(), written };
  } finally {
    for (const [index, method] of methods.entries()) Reflect.set(console, method, own[index]);
  }
}
