import { expect, it } from 'vitest';
import { createAgenda } from '../../src/sandbox/index.ts';

it('does once what is due, in the order in which it was planned, and leaves the rest', () => {
  const done: string[] = [];
  const agenda = createAgenda();
  agenda.plan(20, () => done.push('late'));
  agenda.plan(10, () => done.push('early'));
  agenda.plan(10, () => done.push('early too'));
  agenda.run(9);
  expect(done).toEqual([]);
  agenda.run(10);
  agenda.run(10);
  expect(done).toEqual(['early', 'early too']);
  agenda.run(25);
  expect(done).toEqual(['early', 'early too', 'late']);
});

it('does what an act plans for later at its time', () => {
  const done: number[] = [];
  const agenda = createAgenda();
  agenda.plan(1, () => agenda.plan(2, () => done.push(2)));
  agenda.run(1);
  expect(done).toEqual([]);
  agenda.run(2);
  expect(done).toEqual([2]);
});
