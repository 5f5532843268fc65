import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, type ExpectedEffect, order, type Step } from './orders.ts';
import type { Failure, Surface } from './surfaces.ts';

/** What a caller knows of an effect in the end: it was told that it is done, that it is not, or neither. */
export type Knowledge = 'done' | 'not done' | 'unknown';

/** An effect that was asked for. */
export interface Asked {
  readonly effect: ExpectedEffect;
  readonly knowledge: Knowledge;
}

/** How the callers fared. */
export interface Fared {
  /** Calls made, repeats included. */
  calls: number;
  /** Of those, by each surface. */
  readonly bySurface: Map<string, number>;
  readonly orders: { completed: number; abandoned: number };
  /** How often each failure was told, by its code. */
  readonly failures: Map<string, number>;
  /** Steps that were given up, by the code of the last failure. */
  readonly givenUp: Map<string, number>;
  /** Answers with another status than was asked for. */
  readonly wrong: Map<string, number>;
  readonly asked: Asked[];
  /** Milliseconds of each call. */
  readonly durations: number[];
}

export interface Rush {
  /** Calls take turns over them; a call that is repeated takes the next one. */
  readonly surfaces: readonly Surface[];
  /** No order is begun once so many calls were made. */
  readonly calls: number;
  readonly atOnce: number;
}

const mostAttempts = 5;

/** So many buyers at once, each order call by call. A call that failed is made again with the same ids, where the error allows it. */
export function rush({ surfaces, calls, atOnce }: Rush): { readonly fared: Fared; readonly end: Promise<unknown> } {
  const fared = nothingYet();
  let begun = 0;
  const buyer = async (): Promise<void> => {
    while (fared.calls < calls) {
      begun += 1;
      const isComplete = await place(begun, surfaces, fared);
      fared.orders[isComplete ? 'completed' : 'abandoned'] += 1;
    }
  };
  return { fared, end: Promise.all(Array.from({ length: atOnce }, buyer)) };
}

function nothingYet(): Fared {
  return {
    calls: 0,
    bySurface: new Map(),
    orders: { completed: 0, abandoned: 0 },
    failures: new Map(),
    givenUp: new Map(),
    wrong: new Map(),
    asked: [],
    durations: [],
  };
}

async function place(ordinal: number, surfaces: readonly Surface[], fared: Fared): Promise<boolean> {
  let earlier: Answer = {};
  for (const [index, step] of order(ordinal).entries()) {
    const turns = turnsFrom(surfaces, ordinal + index);
    const { answer, failures } = await outcomeOf(step, earlier, turns, fared);
    if (step.effect) fared.asked.push({ effect: step.effect, knowledge: knowledgeOf(step.effect, answer, failures) });
    if (answer === undefined) {
      count(fared.givenUp, failures.at(-1)?.code ?? 'nothing');
      return false;
    }
    if (answer.status !== step.status) count(fared.wrong, `${step.operation} ${answer.status}`);
    earlier = { ...earlier, ...answer };
  }
  return true;
}

/** Which surface each attempt takes. */
function turnsFrom(surfaces: readonly Surface[], first: number): Surface[] {
  const turns = Array.from({ length: mostAttempts }, (_, attempt) => surfaces[(first + attempt) % surfaces.length]);
  return turns.filter((surface) => surface !== undefined);
}

interface StepOutcome {
  readonly answer?: Answer;
  /** Before the answer, or instead of it. */
  readonly failures: readonly Failure[];
}

/** One attempt by each of the surfaces, until one is answered or told not to try again. */
async function outcomeOf(step: Step, earlier: Answer, turns: readonly Surface[], fared: Fared): Promise<StepOutcome> {
  const failures: Failure[] = [];
  for (const surface of turns) {
    const start = performance.now();
    const reply = await surface.call(step.operation, step.request(earlier));
    fared.calls += 1;
    fared.durations.push(performance.now() - start);
    count(fared.bySurface, surface.name);
    if ('answer' in reply) return { answer: reply.answer, failures };
    failures.push(reply.failure);
    count(fared.failures, reply.failure.code);
    if (!/^(?:same-key|after)$/.test(reply.failure.retry)) break;
    await delay(25 * 2 ** failures.length);
  }
  return { failures };
}

/** Errors tell of money what became of it; of the rest, whether it was asked for. */
function knowledgeOf({ amount }: ExpectedEffect, answer: Answer | undefined, failures: readonly Failure[]): Knowledge {
  if (answer !== undefined) return 'done';
  const isUndone = failures.every(
    (failure) => (amount === undefined ? failure.requestSent : failure.moneyMoved) === 'no',
  );
  return isUndone ? 'not done' : 'unknown';
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
