import type { OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import { forEachOperation } from '../../case.ts';
import { leavesOf, withValue } from '../../samples/paths.ts';
import { type Canary, canariesOf, printed, tellsNothing } from '../../stage/canaries.ts';
import { play, works } from '../../stage/play.ts';
import { responseOf } from '../../stage/replay.ts';
import { richest } from '../../stage/richest.ts';

/** Processors quote what they were sent. Nobody reads it in our errors. */
export const errorsTellNoSecrets = forEachOperation(
  'errors-tell-no-secrets',
  'whatever a processor quotes in an error, none of it comes out',
  async (candidate, name) => {
    if (!(await works(candidate, name))) return;
    const change = await richest(candidate, name);
    const { request } = await play(candidate, name, { change });
    const canaries = canariesOf(candidate, name, request);
    for (const quotation of quotationsOf(canaries)) {
      for (const body of bodiesOf(candidate, name)) {
        const answer = responseOf({ statusCode: 400, body: quoting(body, quotation) });
        const { error } = await play(candidate, name, { change, meddle: async () => answer });
        tellsNothing(printed(error), canaries, `The error of ${name}`);
      }
    }
  },
);

/** All of them at once, and each that could pass for a code of the processor's. */
function quotationsOf(canaries: readonly Canary[]): readonly string[] {
  const texts = canaries.map(({ text }) => text);
  return [`It said ${texts.join(' and ')}.`, ...texts.filter((text) => /^[\w.[\]-]+$/.test(text))];
}

/** Error answers; one of each shape says it all. */
function bodiesOf(candidate: Candidate, name: OperationName): readonly unknown[] {
  const { errors = [] } = candidate.fixtureOf(name);
  return [{ message: 'It was refused.' }, ...errors.slice(0, 2).map(({ body }) => body)];
}

/** The body, in which all that people would read is the quotation. */
function quoting(body: unknown, text: string): unknown {
  return leavesOf(body)
    .filter(({ value }) => typeof value === 'string' && value.includes(' '))
    .reduce((copy, { path }) => withValue(copy, path, text), body);
}
