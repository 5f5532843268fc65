import type { Effect } from '@prism/connector-stripe/sandbox';
import { order, type Step } from './orders.ts';

/** Of one kind of effect: how many were asked for, and how often each came about. */
export interface Line {
  readonly effect: Step['effect'];
  readonly asked: number;
  readonly once: number;
  readonly lost: number;
  readonly doubled: number;
  /** With another amount than was asked for, or for an id that nobody gave. */
  readonly wrong: number;
}

/** In the processor's metadata, which call an effect is of. */
const idIn: Readonly<Record<Step['effect'], string>> = {
  'customer.created': 'merchant_customer_id',
  authorized: 'merchant_transaction_id',
  captured: 'merchant_capture_id',
  refunded: 'merchant_refund_id',
};

/** Holds what the processor did against what the buyers asked for. */
export function ledger(effects: readonly Effect[], orders: number): readonly Line[] {
  const steps = Array.from({ length: orders }, (_, index) => order(index + 1)).flat();
  const kinds = [...new Set(steps.map(({ effect }) => effect))];
  return kinds.map((effect) => {
    const done = effects.filter(({ type }) => type === effect);
    const byId = Map.groupBy(done, ({ metadata }) => metadata?.[idIn[effect]] ?? 'nobody');
    const asked = steps.filter((step) => step.effect === effect);
    const times = asked.map(({ id }) => byId.get(id)?.length ?? 0);
    const right = asked.flatMap(({ id, amount }) => (byId.get(id) ?? []).filter((one) => one.amount === amount));
    return {
      effect,
      asked: asked.length,
      once: times.filter((count) => count === 1).length,
      lost: times.filter((count) => count === 0).length,
      doubled: times.filter((count) => count > 1).length,
      wrong: done.length - right.length,
    };
  });
}
