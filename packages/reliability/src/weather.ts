import type { Fault } from '@prism/core/sandbox';
import type { Random } from './random.ts';

/**
 * What can happen to one HTTP request: what every sandbox plays, what only this one does (`Own`), a connection that is
 * refused, and a request that arrives long after its sender saw the connection break.
 */
export type Mishap<Own extends string = never> =
  | Fault
  | Own
  | 'connection-refused'
  | 'late-arrival'
  | 'rate-limited-for-long';

/** What happens to the next requests, one after the other; then the sky is clear. */
export type Spell<Own extends string = never> = (Mishap<Own> | undefined)[];

/** How often each comes, in relation to the others. */
export type Weights<Kind extends string> = Readonly<Record<Kind, number>>;

const usual: Weights<Mishap> = {
  'connection-refused': 3,
  html: 3,
  'html-after-effect': 3,
  'late-arrival': 3,
  'rate-limited': 3,
  'rate-limited-for-long': 1,
  'reset-after-effect': 4,
  'reset-before-effect': 3,
  'server-error': 3,
  // Its answer is kept under the idempotency key: what it hits is never answered otherwise.
  'server-error-after-effect': 0.5,
  'timeout-after-effect': 4,
  'timeout-before-effect': 3,
  'truncated-body': 3,
};

/** The longest spell of bad weather, in requests. An application that asks this often in all is answered in the end. */
const longest = 10;

function bagOf<Kind extends string>(weights: Weights<Kind>): readonly Kind[] {
  const kinds = Object.keys(weights).filter((kind): kind is Kind => kind in weights);
  return kinds.flatMap((kind) => Array.from({ length: weights[kind] * 2 }, () => kind));
}

function several<T>(random: Random, next: () => T): readonly T[] {
  return Array.from({ length: random.between(2, random.pick([2, 3, 3, longest])) }, next);
}

/** Forecasts the weather, with what befalls only this processor in it. */
export function createForecast<Own extends string>(unusual: Weights<Own>): (random: Random) => Spell<Own> {
  const bag = [...bagOf(usual), ...bagOf(unusual)].sort();
  const spells: readonly ((random: Random) => Readonly<Spell<Own>>)[] = [
    () => [],
    () => [],
    (random) => [random.pick(bag)],
    (random) => [random.pick(bag), random.pick(bag)],
    (random) => several(random, () => random.pick(bag)),
    (random) => several(random, () => (random.chance(0.5) ? random.pick(bag) : undefined)),
    (random) => {
      const same = random.pick(bag);
      return several(random, () => same);
    },
    (random) => {
      const same = random.pick(bag);
      return [undefined, ...several(random, () => same)];
    },
  ];
  return (random) => [...random.pick(spells)(random)];
}
