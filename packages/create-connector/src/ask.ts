import type { Readable, Writable } from 'node:stream';
import { cancel, isCancel, text } from '@clack/prompts';
import { displayNameOf, displayNameProblem, idProblem } from './names.ts';

/** What a connector is made of. */
export interface Choice {
  readonly id: string;
  readonly displayName: string;
}

/** What is known of it already. */
export type Known = { readonly [K in keyof Choice]?: Choice[K] | undefined };

/** Where it is asked and answered. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks in a terminal for what is not known. `undefined`: they would rather not. */
export async function ask(known: Known, streams: Streams): Promise<Choice | undefined> {
  const id =
    known.id ?? (await answerTo({ message: 'What is the connector called?', placeholder: 'acme' }, idProblem, streams));
  if (id === undefined) return undefined;
  const usual = displayNameOf(id);
  const question = { message: 'How do people write it?', placeholder: usual, defaultValue: usual };
  const displayName = known.displayName ?? (await answerTo(question, displayNameProblem, streams));
  return displayName === undefined ? undefined : { id, displayName };
}

interface Question {
  readonly message: string;
  readonly placeholder: string;
  /** What an empty answer stands for. */
  readonly defaultValue?: string;
}

async function answerTo(
  question: Question,
  problem: (answer: string) => string | undefined,
  streams: Streams,
): Promise<string | undefined> {
  const validate = (answer = question.defaultValue ?? ''): string | undefined => problem(answer);
  const answer = await text({ ...question, ...streams, validate });
  if (!isCancel(answer)) return answer;
  cancel('Nothing was written.', streams);
  return undefined;
}
