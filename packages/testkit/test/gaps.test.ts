import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../src/check-connector.ts';
import { checkConnector } from '../src/index.ts';
import { trialsOf } from '../src/verdict.ts';
import { requests } from './broken/requests.ts';
import { toyFixture } from './toy/fixture.ts';

const failing = () => Promise.reject(new Error('It fails.'));
const passing = () => Promise.resolve();
const cases = [
  {
    id: 'one',
    title: 'one thing holds',
    checks: () => [
      { about: 'a', run: failing },
      { about: 'b', run: passing },
    ],
  },
  { id: 'other', title: 'another thing holds', checks: () => [{ about: 'a', run: passing }] },
];

describe('a known gap', () => {
  it('of one check covers that one', async () => {
    const trials = trialsOf(cases, undefined, [{ case: 'one a', reason: 'they broke it' }]);
    expect(trials.map(({ case: id, about, gap }) => [id, about, gap?.reason])).toEqual([
      ['one', 'b', undefined],
      ['other', 'a', undefined],
      ['one', 'a', 'they broke it'],
    ]);
    for (const { run } of trials) await expect(run()).resolves.toBeUndefined();
  });

  it('of a case covers all of it, and is open as long as one check fails', async () => {
    const trials = trialsOf(cases, undefined, [{ case: 'one', reason: 'they broke it' }]);
    expect(trials.map(({ case: id, about }) => [id, about])).toEqual([
      ['other', 'a'],
      ['one', 'all of it'],
    ]);
    await expect(trials[1]?.run()).resolves.toBeUndefined();
  });

  it.each(['other', 'other a', 'one b'])('fails as soon as %s passes', async (id) => {
    const trial = trialsOf(cases, undefined, [{ case: id, reason: 'it was broken' }]).find(({ gap }) => gap);
    await expect(trial?.run()).rejects.toThrow(`take the gap "${id}" out`);
  });

  it.each(['', 'none', 'one c'])('of %j, which there is not, is refused', (id) => {
    expect(() => trialsOf(cases, undefined, [{ case: id, reason: 'a slip' }])).toThrow(RangeError);
  });

  it('is none where there is nothing to try', async () => {
    const all = [...cases, { id: 'third', title: 'a third thing holds', checks: () => [] }];
    const outcomes = await outcomesOf(all, undefined, [{ case: 'one a', reason: 'they broke it' }]);
    expect(outcomes.map(({ case: id, result }) => [id, result])).toEqual([
      ['one', 'passed'],
      ['other', 'passed'],
      ['one', 'gap'],
      ['third', 'untried'],
    ]);
  });

  it('is told as such', { timeout: 60_000 }, async () => {
    const gap = { case: 'every-field-is-accounted-for payment.authorize description', reason: 'it is on its way' };
    const broken = requests['every-field-is-accounted-for'];
    const outcomes = await checkConnector(toyFixture(broken?.(), [gap]));
    expect(outcomes.filter(({ result }) => result !== 'passed')).toEqual([
      { case: 'every-field-is-accounted-for', about: 'payment.authorize description', result: 'gap', gap },
    ]);
  });
});
