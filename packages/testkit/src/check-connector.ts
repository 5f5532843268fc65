import type { Operations } from '@prism/core';
import { candidateOf } from './candidate.ts';
import type { Case } from './case.ts';
import { cases } from './cases/index.ts';
import type { ConnectorFixture, FixtureSandbox, Gap } from './fixture.ts';
import { type Trial, trialsOf } from './verdict.ts';

/** How one check ended. */
export interface Outcome {
  readonly case: string;
  readonly about: string;
  /** `gap`: it fails, and is known to. `untried`: the fixture gives the whole case nothing to try. */
  readonly result: 'passed' | 'failed' | 'gap' | 'untried';
  readonly gap?: Gap | undefined;
  /** Why it failed. */
  readonly message?: string | undefined;
}

/** Holds a connector against the suite without a test runner. */
export async function checkConnector<Settings, Ops extends Operations, Sandbox extends FixtureSandbox>(
  fixture: ConnectorFixture<Settings, Ops, Sandbox>,
): Promise<readonly Outcome[]> {
  const candidate = candidateOf(fixture);
  return outcomesOf(cases, candidate, candidate.gaps);
}

/** Runs checks one after the other. */
export async function outcomesOf<Subject>(
  all: readonly Case<Subject>[],
  subject: Subject,
  gaps: readonly Gap[],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const trial of trialsOf(all, subject, gaps)) outcomes.push(await outcomeOf(trial));
  const untried = all.filter(({ id }) => !outcomes.some((outcome) => outcome.case === id));
  return [...outcomes, ...untried.map(({ id }): Outcome => ({ case: id, about: '', result: 'untried' }))];
}

async function outcomeOf({ case: id, about, gap, run }: Trial): Promise<Outcome> {
  try {
    await run();
    return { case: id, about, result: gap === undefined ? 'passed' : 'gap', gap };
  } catch (error) {
    return { case: id, about, result: 'failed', gap, message: error instanceof Error ? error.message : String(error) };
  }
}
