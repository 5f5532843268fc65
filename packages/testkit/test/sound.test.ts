import { expect, it } from 'vitest';
import { checkConnector } from '../src/index.ts';
import { toyFixture } from './toy/fixture.ts';

it('finds nothing wrong with a sound connector', { timeout: 60_000 }, async () => {
  const outcomes = await checkConnector(toyFixture());
  expect(outcomes.filter(({ result }) => result !== 'passed')).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(500);
});
