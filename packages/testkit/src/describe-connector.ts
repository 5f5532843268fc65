import type { Operations } from '@prism/core';
import { candidateOf } from './candidate.ts';
import { cases } from './cases/index.ts';
import type { ConnectorFixture, FixtureSandbox } from './fixture.ts';
import { type Trial, trialsOf } from './verdict.ts';

/** What is used of a test runner: vitest's, node:test's, bun's, … */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
}

/**
 * Holds a connector against the suite, as tests of your runner.
 *
 * ```ts
 * import { describe, it } from 'vitest';
 * describeConnector(fixture, { describe, it });
 * ```
 *
 * @throws RangeError for a gap of a case that there is not
 */
export function describeConnector<Settings, Ops extends Operations, Sandbox extends FixtureSandbox>(
  fixture: ConnectorFixture<Settings, Ops, Sandbox>,
  runner: Runner,
): void {
  const candidate = candidateOf(fixture);
  describeTrials(`${candidate.displayName} conforms`, trialsOf(cases, candidate, candidate.gaps), runner);
}

/** Trials as tests, by case. */
export function describeTrials(name: string, trials: readonly Trial[], { describe, it }: Runner): void {
  describe(name, () => {
    for (const [id, group] of Map.groupBy(trials, (trial) => trial.case)) {
      describe(`${id}: ${group[0]?.title}`, () => {
        for (const { about, gap, run } of group) {
          it(gap === undefined ? about : `${about} (known gap: ${gap.reason})`, run);
        }
      });
    }
  });
}
