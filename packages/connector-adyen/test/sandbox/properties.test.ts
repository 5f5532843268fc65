import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdyenSandbox, EffectType } from '../../src/sandbox/index.ts';
import { modification, payment, rawSandbox, VISA } from './support/call.ts';

const step = fc.record({
  act: fc.constantFrom('captures', 'cancels', 'refunds', 'reversals', 'amountUpdates'),
  amount: fc.integer({ min: 1, max: 3000 }),
  key: fc.constantFrom(undefined, 'a', 'b'),
});
const holderName = fc.constantFrom('Ada', 'capture failed', 'refund failed', 'DECLINED');

const total = (sandbox: AdyenSandbox, type: EffectType): number =>
  sandbox
    .effects()
    .filter((effect) => effect.type === type)
    .reduce((sum, effect) => sum + (effect.amount ?? 0), 0);

describe('whatever is done, in whatever order', () => {
  it('no more is captured than is held, no more is out than was captured, and what is released stays so', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          holderName,
          price: fc.integer({ min: 1, max: 2000 }),
          preAuth: fc.boolean(),
          multiplePartialCaptures: fc.boolean(),
          manual: fc.boolean(),
        }),
        fc.array(step, { maxLength: 12 }),
        async (start, steps) => {
          const { call, sandbox } = rawSandbox({ multiplePartialCaptures: start.multiplePartialCaptures });
          const { pspReference } = (
            await call(
              'POST /payments',
              payment({
                amount: { currency: 'EUR', value: start.price },
                paymentMethod: { ...VISA, holderName: start.holderName },
                additionalData: {
                  manualCapture: String(start.manual),
                  authorisationType: start.preAuth ? 'PreAuth' : 'FinalAuth',
                },
              }),
            )
          ).body;
          for (const { act, amount, key } of steps) {
            const sent = /cancels|reversals/.test(act) ? { merchantAccount: 'Shop' } : modification(amount);
            const headers = key === undefined ? {} : { 'idempotency-key': `${act}-${key}` };
            expect((await call(`POST /payments/${pspReference}/${act}`, sent, { headers })).body.status).toBe(
              'received',
            );

            const held = sandbox.effects().findLast(({ type }) => type === 'adjusted' || type === 'authorized');
            expect(total(sandbox, 'captured')).toBeLessThanOrEqual(held?.amount ?? 0);
            expect(total(sandbox, 'refunded')).toBeLessThanOrEqual(total(sandbox, 'captured'));
            if (total(sandbox, 'canceled') > 0) expect(total(sandbox, 'captured')).toBe(0);
          }
          const happened = sandbox.effects().filter(({ modification: of }) => of !== undefined);
          expect(new Set(happened.map(({ modification: of }) => of)).size).toBe(happened.length);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('a request with the same key has the same answer and no second effect', async () => {
    const request = fc.constantFrom(
      ...([
        ['POST /payments', payment()],
        ['POST /payments', payment({ paymentMethod: { ...VISA, holderName: 'FRAUD' } })],
        ['POST /payments', payment({ paymentMethod: { ...VISA, number: '4917610000000000' } })],
        ['POST /payments', payment({ amount: { currency: 'BIF', value: 1 } })],
        ['POST /payments/none/refunds', modification(1)],
        [
          'POST /storedPaymentMethods',
          {
            merchantAccount: 'Shop',
            shopperReference: 'abc',
            paymentMethod: VISA,
            recurringProcessingModel: 'CardOnFile',
          },
        ],
      ] as const),
    );
    await fc.assert(
      fc.asyncProperty(request, fc.integer({ min: 1, max: 4 }), fc.nat(), async ([address, sent], times, seed) => {
        const { call, sandbox } = rawSandbox({ seed });
        const headers = { 'idempotency-key': 'k' };
        const first = await call(address, sent, { headers });
        const effects = sandbox.effects();
        for (let again = 0; again < times; again += 1) {
          const replay = await call(address, sent, { headers });
          expect([replay.status, replay.text]).toEqual([first.status, first.text]);
        }
        expect(sandbox.effects()).toEqual(effects);
      }),
      { numRuns: 40 },
    );
  });
});
