import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../load/orders.ts';
import type { Surface } from '../load/surfaces.ts';
import { order, type Step } from './orders.ts';

/** How the callers fared. */
export interface Fared {
  orders: number;
  /** Calls that were answered with what was asked for. */
  answered: number;
  /** Calls that a caller had to make again. */
  repeated: number;
  /** Calls that a caller gave up. */
  lost: number;
  /** What was answered instead, and how often. */
  readonly failures: Map<string, number>;
  /** How long each call took, its repeats included, in milliseconds. */
  readonly durations: number[];
}

/** What the callers do. */
export interface Rush {
  readonly surface: Surface;
  readonly atOnce: number;
  /** So many orders in any case, and more while it is not enough. */
  readonly orders: { readonly least: number; readonly most: number };
  isEnough(): boolean;
  /** What happens once so many calls have been answered. */
  readonly afterFirst: { readonly calls: number; then(): void };
}

const repeatsOfCaller = 3;

/** So many buyers at once, each order step by step. Every call that fails is made again with the same id. */
export async function rush({ surface, atOnce, orders, isEnough, afterFirst }: Rush): Promise<Fared> {
  const fared: Fared = { orders: 0, answered: 0, repeated: 0, lost: 0, failures: new Map(), durations: [] };
  const isOpen = () => fared.orders < (isEnough() ? orders.least : orders.most);
  const buy = async (): Promise<void> => {
    while (isOpen()) {
      fared.orders += 1;
      await place(order(fared.orders));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, buy));
  return fared;

  async function place(steps: readonly Step[]): Promise<void> {
    let earlier: Answer = {};
    for (const step of steps) {
      const start = performance.now();
      const answer = await answerTo(step, earlier);
      fared.durations.push(performance.now() - start);
      if (answer === undefined) {
        fared.lost += 1;
        return;
      }
      earlier = { ...earlier, ...answer };
      fared.answered += 1;
      if (fared.answered === afterFirst.calls) afterFirst.then();
    }
  }

  async function answerTo({ operation, request }: Step, earlier: Answer): Promise<Answer | undefined> {
    for (let attempt = 0; attempt <= repeatsOfCaller; attempt += 1) {
      if (attempt > 0) {
        fared.repeated += 1;
        await delay(100 * 2 ** attempt);
      }
      const reply = await surface.call(operation, request(earlier));
      if ('answer' in reply) return reply.answer;
      const { code } = reply.failure;
      fared.failures.set(code, (fared.failures.get(code) ?? 0) + 1);
    }
    return undefined;
  }
}
