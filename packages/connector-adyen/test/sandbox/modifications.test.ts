import { describe, expect, it } from 'vitest';
import { MANUAL, modification, payment, type RawSandbox, rawSandbox, VISA } from './support/call.ts';

async function held(shop: RawSandbox, changes: object = {}): Promise<string> {
  return (await shop.call('POST /payments', payment({ ...MANUAL, ...changes }))).body.pspReference;
}

const happened = ({ sandbox }: RawSandbox) =>
  sandbox
    .effects()
    .filter(({ type }) => type !== 'authorized')
    .map(({ type, amount, reason }) => [type, amount, reason]);

describe('modifications', () => {
  it('are received, and tell by effect what came of them', async () => {
    const shop = rawSandbox();
    const id = await held(shop);
    const { body, status } = await shop.call(
      `POST /payments/${id}/captures`,
      modification(1000, { reference: 'capture-1' }),
    );
    expect(status).toBe(201);
    expect(body).toEqual({
      merchantAccount: 'Shop',
      paymentPspReference: id,
      pspReference: expect.stringMatching(/^[0-9A-Z]{16}$/),
      reference: 'capture-1',
      status: 'received',
      amount: { currency: 'EUR', value: 1000 },
    });
    expect(shop.sandbox.effects().at(-1)).toMatchObject({
      type: 'captured',
      id,
      modification: body.pspReference,
      reference: 'capture-1',
      account: 'Shop',
    });
  });

  it.each([
    ['more than is held', ['captures 1001'], [['capture.failed', 1001]]],
    [
      'twice',
      ['captures 600', 'captures 400'],
      [
        ['captured', 600],
        ['capture.failed', 400],
      ],
    ],
    [
      'what is released',
      ['cancels', 'captures 1'],
      [
        ['canceled', 1000],
        ['capture.failed', 1],
      ],
    ],
  ] as const)('capture %s: received, and nothing comes of it', async (_what, steps, expected) => {
    const shop = rawSandbox();
    const id = await held(shop);
    for (const step of steps) {
      const [name, value] = step.split(' ');
      const sent = value === undefined ? { merchantAccount: 'Shop' } : modification(Number(value));
      expect((await shop.call(`POST /payments/${id}/${name}`, sent)).body.status).toBe('received');
    }
    expect(happened(shop).map(([type, amount]) => [type, amount])).toEqual(expected);
  });

  it('capture again and again on an account that may', async () => {
    const shop = rawSandbox({ multiplePartialCaptures: true });
    const id = await held(shop);
    for (const value of [600, 300, 200, 100]) await shop.call(`POST /payments/${id}/captures`, modification(value));
    expect(happened(shop).map(([type, amount]) => [type, amount])).toEqual([
      ['captured', 600],
      ['captured', 300],
      ['capture.failed', 200],
      ['captured', 100],
    ]);
  });

  it('refund what was captured, in parts, and no more', async () => {
    const shop = rawSandbox();
    const id = await held(shop);
    const refund = (value: number) => shop.call(`POST /payments/${id}/refunds`, modification(value));
    await refund(1);
    await shop.call(`POST /payments/${id}/captures`, modification(1000));
    for (const value of [400, 600, 1]) await refund(value);
    expect(happened(shop)).toEqual([
      ['refund.failed', 1, 'Insufficient balance on payment'],
      ['captured', 1000, undefined],
      ['refunded', 400, undefined],
      ['refunded', 600, undefined],
      ['refund.failed', 1, 'Insufficient balance on payment'],
    ]);
  });

  it('cancel only before a capture, reverse before and after', async () => {
    const shop = rawSandbox();
    const id = await held(shop);
    const own = { merchantAccount: 'Shop' };
    await shop.call(`POST /payments/${id}/captures`, modification(700));
    await shop.call(`POST /payments/${id}/cancels`, own);
    await shop.call(`POST /payments/${id}/refunds`, modification(200));
    await shop.call(`POST /payments/${id}/reversals`, own);
    await shop.call(`POST /payments/${id}/reversals`, own);
    expect(happened(shop).map(([type, amount]) => [type, amount])).toEqual([
      ['captured', 700],
      ['cancel.failed', 1000],
      ['refunded', 200],
      ['refunded', 500],
      ['refund.failed', 0],
    ]);
  });

  it('cancel by the reference of the merchant, which knows no other', async () => {
    const shop = rawSandbox();
    const id = await held(shop, { reference: 'lost' });
    await held(shop, { reference: 'kept' });
    const cancel = (paymentReference: string) =>
      shop.call('POST /cancels', { merchantAccount: 'Shop', paymentReference, reference: 'c' });
    const { body, status } = await cancel('lost');
    expect([status, body.status, body.paymentReference, body.reference]).toEqual([201, 'received', 'lost', 'c']);
    expect((await cancel('unheard-of')).status).toBe(201);
    expect((await shop.call('POST /cancels', { merchantAccount: 'Shop' })).body.errorCode).toBe('158');
    expect(shop.sandbox.effects().slice(2)).toMatchObject([{ type: 'canceled', id, modification: body.pspReference }]);
  });

  it('change an amount that was authorised for that', async () => {
    const shop = rawSandbox();
    const fixed = await held(shop);
    const open = await held(shop, { additionalData: { manualCapture: 'true', authorisationType: 'PreAuth' } });
    for (const id of [fixed, open]) {
      await shop.call(`POST /payments/${id}/amountUpdates`, modification(1500, { industryUsage: 'noShow' }));
      await shop.call(`POST /payments/${id}/captures`, modification(1500));
    }
    expect(happened(shop).map(([type, amount]) => [type, amount])).toEqual([
      ['adjustment.failed', 1500],
      ['capture.failed', 1500],
      ['adjusted', 1500],
      ['captured', 1500],
    ]);
  });

  it('fail later with a card whose name says so', async () => {
    const shop = rawSandbox();
    const named = (holderName: string) => held(shop, { paymentMethod: { ...VISA, holderName } });
    const [one, two] = [await named('capture failed'), await named('refund failed')];
    for (const id of [one, two]) await shop.call(`POST /payments/${id}/captures`, modification(1000));
    await shop.call(`POST /payments/${two}/refunds`, modification(1000));
    expect(happened(shop)).toEqual([
      ['capture.failed', 1000, 'Simulated failure'],
      ['captured', 1000, undefined],
      ['refund.failed', 1000, 'Simulated failure'],
    ]);
  });

  it.each([
    ['captures', '100', { amount: undefined }],
    ['captures', '137', { amount: { currency: 'EUR', value: 0 } }],
    ['captures', '138', { amount: { currency: 'USD', value: 1 } }],
    ['refunds', '192', { merchantRefundReason: 'REGRET' }],
    ['amountUpdates', '192', { industryUsage: 'tip' }],
  ])('%s are refused at once with %s: %o', async (name, errorCode, changes) => {
    const shop = rawSandbox();
    const id = await held(shop);
    const { body } = await shop.call(`POST /payments/${id}/${name}`, modification(1, changes));
    expect([body.status, body.errorCode]).toEqual([422, errorCode]);
    expect(happened(shop)).toEqual([]);
  });

  it.each(['captures', 'cancels', 'refunds', 'reversals', 'amountUpdates'])(
    '%s of a payment that does not exist are refused at once',
    async (name) => {
      const shop = rawSandbox();
      const sent = /cancels|reversals/.test(name) ? { merchantAccount: 'Shop' } : modification(1);
      const { body } = await shop.call(`POST /payments/8815658961765250/${name}`, sent);
      expect(body).toMatchObject({
        status: 422,
        errorCode: '167',
        message: 'Original pspReference required for this operation',
      });
    },
  );
});
