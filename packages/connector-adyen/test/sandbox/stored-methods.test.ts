import { describe, expect, it } from 'vitest';
import { payment, rawSandbox, VISA } from './support/call.ts';

const owner = { merchantAccount: 'Shop', shopperReference: 'shopper-1' };
const request = { ...owner, paymentMethod: VISA, recurringProcessingModel: 'CardOnFile' };

describe('stored payment methods', () => {
  it('are one for each card of a shopper', async () => {
    const { call, sandbox } = rawSandbox();
    const store = async (changes: object) =>
      (await call('POST /storedPaymentMethods', { ...request, ...changes })).body;
    const first = await store({});
    expect((await store({})).id).toBe(first.id);
    const other = await store({ paymentMethod: { ...VISA, number: '5555444433331111', holderName: 'Ada' } });
    const elsewhere = await store({ shopperReference: 'shopper-2', shopperEmail: 'bob@example.com' });
    expect(new Set([first.id, other.id, elsewhere.id]).size).toBe(3);
    const { body } = await call('GET /storedPaymentMethods', owner);
    expect(body).toMatchObject({
      ...owner,
      storedPaymentMethods: [
        { id: other.id, brand: 'mc', name: 'Mastercard', lastFour: '1111', holderName: 'Ada', expiryMonth: '03' },
        { id: first.id, brand: 'visa', name: 'VISA', lastFour: '1111', expiryYear: '2030', type: 'scheme' },
      ],
    });
    expect(sandbox.effects().map(({ type }) => type)).toEqual(Array(3).fill('payment_method.stored'));
  });

  it('are not there after they were deleted, once', async () => {
    const { call, sandbox } = rawSandbox();
    const { id } = (await call('POST /storedPaymentMethods', request)).body;
    const remove = () => call(`DELETE /storedPaymentMethods/${id}`, owner);
    const gone = await remove();
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await remove()).body).toMatchObject({ status: 422, errorCode: '803' });
    expect((await call('GET /storedPaymentMethods', owner)).body.storedPaymentMethods).toEqual([]);
    expect((await call('POST /storedPaymentMethods', request)).body.id).not.toBe(id);
    expect(sandbox.effects().map(({ type }) => type)).toEqual([
      'payment_method.stored',
      'payment_method.deleted',
      'payment_method.stored',
    ]);
  });

  it('belong to one shopper of one merchant account', async () => {
    const { call } = rawSandbox();
    const { id } = (await call('POST /storedPaymentMethods', request)).body;
    const pay = (changes: object) =>
      call('POST /payments', payment({ paymentMethod: { storedPaymentMethodId: id }, ...changes }));
    expect((await pay({ shopperReference: 'shopper-1' })).body.resultCode).toBe('Authorised');
    expect((await pay({ shopperReference: 'shopper-2' })).body.errorCode).toBe('800');
    expect((await pay({ shopperReference: 'shopper-1', merchantAccount: 'Other' })).body.errorCode).toBe('800');
    expect((await call(`DELETE /storedPaymentMethods/${id}`, { ...owner, shopperReference: 'xyz' })).status).toBe(422);
  });

  it('are not made by payments that are refused', async () => {
    const { call } = rawSandbox();
    await call(
      'POST /payments',
      payment({
        paymentMethod: { ...VISA, holderName: 'DECLINED' },
        shopperReference: 'shopper-1',
        storePaymentMethod: true,
      }),
    );
    expect((await call('GET /storedPaymentMethods', owner)).body.storedPaymentMethods).toEqual([]);
  });

  it.each([
    ['POST', { ...request, merchantAccount: undefined }, 403, '901'],
    ['POST', { ...request, shopperReference: undefined }, 422, '121'],
    ['POST', { ...request, shopperReference: 'ab' }, 422, '180'],
    ['POST', { ...request, paymentMethod: undefined }, 422, '14_006'],
    ['POST', { ...request, paymentMethod: { ...VISA, cvc: '7' } }, 422, '103'],
    ['POST', { ...request, recurringProcessingModel: undefined }, 422, '125'],
    ['POST', { ...request, paymentMethod: { type: 'ach' } }, 500, '905'],
    ['GET', { merchantAccount: 'Shop' }, 422, '121'],
    ['GET', { shopperReference: 'abc' }, 403, '901'],
  ] as const)('are refused: %s %o', async (method, sent, status, errorCode) => {
    const { call, sandbox } = rawSandbox();
    const { body } = await call(`${method} /storedPaymentMethods`, sent);
    expect([body.status, body.errorCode]).toEqual([status, errorCode]);
    expect(sandbox.effects()).toEqual([]);
  });
});
