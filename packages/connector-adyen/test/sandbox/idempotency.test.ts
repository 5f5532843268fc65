import { describe, expect, it } from 'vitest';
import { MANUAL, modification, payment, rawSandbox, VISA } from './support/call.ts';
import { connectAdyen, rejection } from './support/client.ts';

const keyed = (key: string, more: object = {}) => ({ headers: { 'idempotency-key': key }, ...more });
const DAY = 24 * 60 * 60 * 1000;

describe('idempotency keys', () => {
  it('replay the first answer, whatever the request says the second time', async () => {
    const { call, sandbox } = rawSandbox();
    const first = await call('POST /payments', payment(), keyed('k'));
    const again = await call('POST /payments', payment({ amount: { currency: 'EUR', value: 1 } }), keyed('k'));
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect([first, again].map(({ headers }) => headers.get('idempotency-key'))).toEqual(['k', 'k']);
    expect(again.headers.get('pspreference')).toBe(first.body.pspReference);
    expect(again.headers.get('transient-error')).toBeNull();
    expect(sandbox.effects()).toHaveLength(2);
  });

  it('cover modifications', async () => {
    const { call, sandbox } = rawSandbox();
    const { pspReference } = (await call('POST /payments', payment(MANUAL))).body;
    const capture = () => call(`POST /payments/${pspReference}/captures`, modification(400), keyed('c'));
    expect((await capture()).text).toBe((await capture()).text);
    expect(sandbox.effects().filter(({ type }) => type === 'captured')).toHaveLength(1);
  });

  it('refuse a request while the first one is being worked on, for now', async () => {
    const { call, sandbox } = rawSandbox({ latencyMs: 20 });
    const answers = await Promise.all([
      call('POST /payments', payment(), keyed('k')),
      call('POST /payments', payment(), keyed('k')),
    ]);
    const conflict = answers.find(({ status }) => status === 422);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(conflict?.body).toMatchObject({ errorCode: '704', message: 'request already processed or in progress' });
    expect(conflict?.headers.get('transient-error')).toBe('true');
    expect((await call('POST /payments', payment(), keyed('k'))).body.resultCode).toBe('Authorised');
    expect(sandbox.effects()).toHaveLength(2);
  });

  it('keep refusals and what was not valid', async () => {
    const { call, sandbox } = rawSandbox();
    const declined = payment({ paymentMethod: { ...VISA, holderName: 'DECLINED' } });
    for (const [key, sent] of [
      ['refused', declined],
      ['invalid', payment({ reference: undefined })],
    ] as const) {
      const first = await call('POST /payments', sent, keyed(key));
      const again = await call('POST /payments', payment(), keyed(key));
      expect(again.text).toBe(first.text);
      expect(again.headers.get('transient-error')).toBeNull();
    }
    expect(sandbox.effects().map(({ type }) => type)).toEqual(['declined']);
  });

  it('are free again when nothing was begun', async () => {
    const { call, sandbox } = rawSandbox();
    const statuses: number[] = [];
    const attempt = async (sent: object, options: object) => {
      statuses.push((await call('POST /payments', sent, options)).status);
    };
    await attempt(payment({ colour: 'red' }), keyed('k'));
    await attempt(payment({ merchantAccount: 'InvalidShop' }), keyed('k'));
    await attempt(payment(), keyed('k', { key: 'AQEinvalid' }));
    for (const fault of ['rate-limited', 'server-error', 'key-store-down'] as const) {
      sandbox.injectFault(fault);
      await attempt(payment(), keyed('k'));
    }
    expect(statuses).toEqual([400, 403, 401, 429, 500, 503]);
    expect((await call('POST /payments', payment(), keyed('k'))).body.resultCode).toBe('Authorised');
  });

  it('are forgotten after a week', async () => {
    let now = Date.UTC(2030, 0, 15);
    const { call } = rawSandbox({ now: () => now });
    const pay = async () => (await call('POST /payments', payment(), keyed('k'))).body.pspReference;
    const first = await pay();
    now += 7 * DAY - 1;
    expect(await pay()).toBe(first);
    now += 1;
    expect(await pay()).not.toBe(first);
  });

  it('belong to a company, mean nothing on GET and DELETE, and have at most 64 characters', async () => {
    const { call } = rawSandbox();
    const first = await call('POST /payments', payment(), keyed('k'));
    expect((await call('POST /payments', payment({ merchantAccount: 'Other' }), keyed('k'))).text).toBe(first.text);
    expect((await call('POST /payments', payment(), keyed('k', { key: 'AQEother' }))).text).not.toBe(first.text);
    const owner = { merchantAccount: 'Shop', shopperReference: 'abc' };
    expect((await call('GET /storedPaymentMethods', owner, keyed('k'))).headers.get('idempotency-key')).toBeNull();
    expect((await call('POST /payments', payment(), keyed('x'.repeat(64)))).status).toBe(200);
    expect((await call('POST /payments', payment(), keyed('x'.repeat(65)))).status).toBe(400);
  });

  it('of the official client are these', async () => {
    const { adyen, sandbox } = await connectAdyen({ latencyMs: 30 });
    const cancel = () =>
      adyen.ModificationsApi.cancelAuthorisedPaymentByPspReference(
        'unknown',
        { merchantAccount: 'Shop' },
        { idempotencyKey: 'k' },
      );
    const errors = await Promise.all([rejection(cancel()), rejection(cancel())]);
    expect(errors.map(({ errorCode }) => errorCode).sort()).toEqual(['167', '704']);
    expect(sandbox.effects()).toEqual([]);
  });
});
