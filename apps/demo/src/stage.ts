import { isPrismError, type PrismError } from '@prism/sdk';
import type { Printer } from './narration/printer.ts';
import { wordsOf } from './narration/words.ts';
import type { Scene } from './scene.ts';

/** How many steps were made so far, and how many not. */
export interface Tally {
  steps: number;
  skipped: number;
}

/** A step ended otherwise than it should, so its story cannot go on. */
export class EndedOtherwise extends Error {}

type Stage = Pick<Scene, 'step' | 'failingStep' | 'check' | 'skip' | 'say'>;

/** Where the steps of a story are made, told and checked. */
export function createStage(storyNumber: number, printer: Printer, tally: Tally): Stage {
  let stepNumber = 0;
  const begin = (title: string): void => {
    stepNumber += 1;
    printer.step(`${storyNumber}.${stepNumber}`, title);
  };
  const pass = (statement: string): void => printer.block('ok', [wordsOf(statement)], 'green');
  const fail = (statement: string): never => {
    printer.block('WRONG', [wordsOf(statement)], ['bold', 'red']);
    throw new EndedOtherwise(`Step ${storyNumber}.${stepNumber}: ${statement}.`);
  };
  return {
    async step(title, status, call) {
      begin(title);
      tally.steps += 1;
      const expected = typeof status === 'string' ? [status] : status;
      const { answer, error } = await endingOf(call);
      if (answer === undefined || !hasStatus(answer, expected)) {
        return fail(`${error?.code ?? answer?.status}, where ${expected.join(' or ')} was expected`);
      }
      pass(`${answer.status}, as expected`);
      return answer;
    },
    async failingStep(title, code, call) {
      begin(title);
      tally.steps += 1;
      const { error } = await endingOf(call);
      if (error?.code !== code) return fail(`${error?.code ?? 'no error'}, where ${code} was expected`);
      pass(`${code}, as expected`);
      return error;
    },
    check: (statement, holds) => (holds ? pass(statement) : fail(`not so: ${statement}`)),
    skip(title, reason) {
      begin(title);
      tally.skipped += 1;
      printer.block('skip', [wordsOf(reason)], 'yellow');
    },
    say: (text) => printer.block('then', [wordsOf(text)]),
  };
}

type Ending<Answer> =
  | { readonly answer: Answer; readonly error?: undefined }
  | { readonly error: PrismError; readonly answer?: undefined };

/** Any other error is a defect, and goes through. */
async function endingOf<Answer>(call: () => Promise<Answer>): Promise<Ending<Answer>> {
  try {
    return { answer: await call() };
  } catch (error) {
    if (isPrismError(error)) return { error };
    throw error;
  }
}

function hasStatus<Answer extends { readonly status: string }, Status extends string>(
  answer: Answer,
  expected: readonly Status[],
): answer is Answer & { readonly status: Status } {
  return expected.some((status) => status === answer.status);
}
