import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StripeSandbox } from '../../src/sandbox/index.ts';
import { CARD_ONLY, rawSandbox } from './support/call.ts';

const amount = fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 3000 }));
const step = fc.oneof(
  fc.record({ act: fc.constantFrom('capture', 'refund'), amount, key: fc.constantFrom(undefined, 'a', 'b') }),
  fc.record({
    act: fc.constantFrom('cancel', 'confirm', 'wait'),
    amount: fc.constant(undefined),
    key: fc.constant(undefined),
  }),
);
const method = fc.constantFrom(
  'pm_card_visa',
  'pm_card_refundFail',
  'pm_card_pendingRefund',
  'pm_card_visa_chargeDeclined',
);

const total = (sandbox: StripeSandbox, type: string): number =>
  sandbox
    .effects()
    .filter((effect) => effect.type === type)
    .reduce((sum, effect) => sum + (effect.amount ?? 0), 0);

describe('whatever is done, in whatever order', () => {
  it('no more is captured than was authorised, and no more is out than was captured', async () => {
    await fc.assert(
      fc.asyncProperty(
        method,
        fc.integer({ min: 50, max: 2000 }),
        fc.array(step, { maxLength: 12 }),
        async (card, price, steps) => {
          let now = Date.UTC(2030, 0, 15);
          const { call, sandbox } = rawSandbox({ now: () => now });
          const made = await call(
            'POST /v1/payment_intents',
            `amount=${price}&currency=usd&capture_method=manual&confirm=true&payment_method=${card}&${CARD_ONLY}`,
          );
          const id = made.body.id ?? made.body.error.payment_intent.id;
          for (const { act, amount: part, key } of steps) {
            const headers = key === undefined ? {} : { 'idempotency-key': `${act}-${key}` };
            if (act === 'wait') now += 15_000;
            else if (act === 'refund')
              await call('POST /v1/refunds', `payment_intent=${id}${part ? `&amount=${part}` : ''}`, { headers });
            else
              await call(`POST /v1/payment_intents/${id}/${act}`, part ? `amount_to_capture=${part}` : '', { headers });

            const intent = (await call(`GET /v1/payment_intents/${id}`, 'expand[]=latest_charge')).body;
            const charge = intent.latest_charge;
            const out = total(sandbox, 'refunded') - total(sandbox, 'refund.failed');
            expect(total(sandbox, 'captured')).toBeLessThanOrEqual(total(sandbox, 'authorized'));
            expect(out).toBeLessThanOrEqual(total(sandbox, 'captured'));
            expect(intent.amount_received).toBe(total(sandbox, 'captured'));
            expect(charge?.amount_refunded ?? 0).toBe(out);
            expect(intent.amount_capturable).toBe(intent.status === 'requires_capture' ? price : 0);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a request with the same key has the same answer and no second effect', async () => {
    const form = fc.constantFrom(
      ...([
        ['POST /v1/customers', 'name=Ada&metadata[a]=1'],
        ['POST /v1/payment_intents', `amount=100&currency=usd&confirm=true&payment_method=pm_card_visa&${CARD_ONLY}`],
        [
          'POST /v1/payment_intents',
          `amount=100&currency=usd&confirm=true&payment_method=pm_card_radarBlock&${CARD_ONLY}`,
        ],
        ['POST /v1/payment_methods', 'type=card&card[token]=tok_amex'],
        ['POST /v1/refunds', 'charge=ch_none'],
      ] as const),
    );
    await fc.assert(
      fc.asyncProperty(form, fc.integer({ min: 1, max: 4 }), fc.nat(), async ([address, params], times, seed) => {
        const { call, sandbox } = rawSandbox({ seed });
        const headers = { 'idempotency-key': 'k' };
        const first = await call(address, params, { headers });
        const effects = sandbox.effects();
        for (let again = 0; again < times; again += 1) {
          const replay = await call(address, params, { headers });
          expect([replay.status, replay.text]).toEqual([first.status, first.text]);
        }
        expect(sandbox.effects()).toEqual(effects);
      }),
      { numRuns: 40 },
    );
  });
});
