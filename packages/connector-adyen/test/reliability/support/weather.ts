import type { AdyenFault } from '../../../src/sandbox/index.ts';
import type { Random } from './random.ts';

/**
 * What can happen to one HTTP request: what the sandbox plays, a connection that is refused, and a request that arrives
 * long after its sender saw the connection break.
 */
export type Mishap = AdyenFault | 'connection-refused' | 'late-arrival' | 'rate-limited-for-long';

/** How often each comes, in relation to the others. */
const weights: Readonly<Record<Mishap, number>> = {
  'connection-refused': 3,
  html: 3,
  'html-after-effect': 3,
  'key-store-down': 3,
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

const kinds: readonly Mishap[] = Object.keys(weights).filter((kind): kind is Mishap => kind in weights);
const bag: readonly Mishap[] = kinds.flatMap((kind) => Array.from({ length: weights[kind] * 2 }, () => kind));

/** The longest spell of bad weather, in requests. An application that asks this often in all is answered in the end. */
const longest = 10;

const spells: readonly ((random: Random) => readonly (Mishap | undefined)[])[] = [
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

function several(random: Random, next: () => Mishap | undefined): readonly (Mishap | undefined)[] {
  return Array.from({ length: random.between(2, random.pick([2, 3, 3, longest])) }, next);
}

/** What happens to the next requests, one after the other; then the sky is clear. */
export function forecast(random: Random): (Mishap | undefined)[] {
  return [...random.pick(spells)(random)];
}
