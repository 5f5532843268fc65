import type { Effect } from '@prism/connector-stripe/sandbox';
import { describe, expect, test } from 'vitest';
import { ledger } from '../replicas/ledger.ts';
import { order } from '../replicas/orders.ts';

const account = { account: 'acct_1', at: 0 };

/** What two orders leave behind at a processor when all goes well. */
const right: readonly Effect[] = [1, 2].flatMap((ordinal): Effect[] => [
  { ...account, type: 'customer.created', id: 'cus_1', metadata: { merchant_customer_id: `customer_${ordinal}` } },
  paid('authorized', { merchant_transaction_id: `payment_${ordinal}` }, 1000 + ordinal),
  paid('captured', { merchant_capture_id: `capture_${ordinal}` }, 1000 + ordinal),
  paid('refunded', { merchant_refund_id: `refund_${ordinal}` }, 500),
]);

function paid(type: Effect['type'], metadata: Record<string, string>, amount: number): Effect {
  return { ...account, type, id: 'pi_1', metadata, amount };
}

describe('the ledger of the replicas', () => {
  test('has each effect that was asked for once', () => {
    const all = { asked: 2, once: 2, lost: 0, doubled: 0, wrong: 0 };
    expect(ledger(right, 2)).toEqual(order(1).map(({ effect }) => ({ effect, ...all })));
  });

  test.each([
    ['lost', right.filter((effect) => effect !== right[1]), { once: 1, lost: 1, doubled: 0, wrong: 0 }],
    ['doubled', [...right, ...right.slice(1, 2)], { once: 1, lost: 0, doubled: 1, wrong: 0 }],
    [
      'of another amount',
      [...right.slice(0, 1), paid('authorized', { merchant_transaction_id: 'payment_1' }, 1), ...right.slice(2)],
      { once: 2, lost: 0, doubled: 0, wrong: 1 },
    ],
    [
      'of nobody',
      [...right, paid('authorized', { merchant_transaction_id: 'payment_99' }, 1099)],
      { once: 2, lost: 0, doubled: 0, wrong: 1 },
    ],
  ])('tells of one that is %s', (_, effects, line) => {
    expect(ledger(effects, 2)).toContainEqual({ effect: 'authorized', asked: 2, ...line });
  });
});
