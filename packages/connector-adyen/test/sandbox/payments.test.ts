import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '../../src/sandbox/params/money.ts';
import { payment, rawSandbox, VISA } from './support/call.ts';

const card = (changes: object): object => payment({ paymentMethod: { ...VISA, ...changes } });

describe('a payment', () => {
  it('is captured at once unless the merchant wants to do it', async () => {
    const { call, sandbox } = rawSandbox();
    const { body, headers, status } = await call('POST /payments', payment());
    expect([status, body.resultCode, body.merchantReference]).toEqual([200, 'Authorised', 'order-1']);
    expect(headers.get('pspreference')).toBe(body.pspReference);
    expect(sandbox.effects()).toMatchObject([
      { type: 'authorized', id: body.pspReference, account: 'Shop', amount: 1000, currency: 'EUR' },
      { type: 'captured', id: body.pspReference, amount: 1000 },
    ]);
  });

  it('is captured after the delay that the merchant asks for', async () => {
    let now = Date.UTC(2030, 0, 15);
    const { call, sandbox } = rawSandbox({ now: () => now });
    const list = () => call('GET /storedPaymentMethods', { merchantAccount: 'Shop', shopperReference: 'abc' });
    await call('POST /payments', payment({ captureDelayHours: 48 }));
    now += 47 * 60 * 60 * 1000;
    await list();
    expect(sandbox.effects().map(({ type }) => type)).toEqual(['authorized']);
    now += 60 * 60 * 1000;
    await list();
    expect(sandbox.effects().map(({ type }) => type)).toEqual(['authorized', 'captured']);
  });

  it('takes what the browser has encrypted', async () => {
    const { call } = rawSandbox();
    const paymentMethod = {
      type: 'scheme',
      encryptedCardNumber: 'test_5555444433331111',
      encryptedExpiryMonth: 'test_03',
      encryptedExpiryYear: 'test_2030',
      encryptedSecurityCode: 'test_737',
    };
    const { body } = await call('POST /payments', payment({ paymentMethod }));
    expect(body).toMatchObject({ resultCode: 'Authorised', paymentMethod: { brand: 'mc' } });
    const spoilt = { ...paymentMethod, encryptedCardNumber: 'adyenjs_0_1_18$abc' };
    expect((await call('POST /payments', payment({ paymentMethod: spoilt }))).body).toMatchObject({
      status: 422,
      errorCode: '174',
      errorType: 'validation',
    });
  });

  it('is refused as a test card with another expiry, another CVC or another number is', async () => {
    const { call, sandbox } = rawSandbox();
    for (const changes of [{ expiryMonth: '12' }, { cvc: '123' }, { number: '4242424242424242' }]) {
      expect((await call('POST /payments', card(changes))).body).toMatchObject({
        resultCode: 'Refused',
        refusalReason: 'Refused',
        refusalReasonCode: '2',
      });
    }
    expect(new Set(sandbox.effects().map(({ type }) => type))).toEqual(new Set(['declined']));
  });

  it('belongs to a merchant account of a key', async () => {
    const { call } = rawSandbox();
    const { pspReference } = (await call('POST /payments', payment())).body;
    const refund = (merchantAccount: string, key?: string) =>
      call(
        `POST /payments/${pspReference}/refunds`,
        { merchantAccount, amount: { currency: 'EUR', value: 1 } },
        key === undefined ? {} : { key },
      );
    expect((await refund('Other')).body.errorCode).toBe('167');
    expect((await refund('Shop', 'AQEother')).body.errorCode).toBe('167');
    expect((await refund('Shop')).status).toBe(201);
  });

  it.each([...CURRENCIES])('is made in %s', async (currency) => {
    const { call } = rawSandbox();
    expect((await call('POST /payments', payment({ amount: { currency, value: 100 } }))).body.amount).toEqual({
      currency,
      value: 100,
    });
  });
});

const billing = {
  city: 'Berlin',
  country: 'DE',
  houseNumberOrName: '1',
  postalCode: '10115',
  street: 'Unter den Linden',
};
const without = (name: string): object => Object.fromEntries(Object.entries(billing).filter(([part]) => part !== name));
const pairs = (count: number): object => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 'v']));

describe('a payment that is not valid', () => {
  it.each([
    ['100', { amount: undefined }],
    ['137', { amount: { currency: 'EUR', value: -1 } }],
    ['137', { amount: { currency: 'EUR' } }],
    ['138', { amount: { currency: 'BIF', value: 1 } }],
    ['138', { amount: { currency: 'eur', value: 1 } }],
    ['138', { amount: { value: 1 } }],
    ['130', { reference: undefined }],
    ['130', { reference: '' }],
    ['198', { reference: 'x'.repeat(81) }],
    ['14_006', { paymentMethod: undefined }],
    ['14_030', { returnUrl: undefined }],
    ['101', { paymentMethod: { ...VISA, number: '4111111111111112' } }],
    ['101', { paymentMethod: { type: 'scheme', expiryMonth: '03', expiryYear: '2030' } }],
    ['102', { paymentMethod: { ...VISA, number: '9000000000000001' } }],
    ['103', { paymentMethod: { ...VISA, cvc: '73' } }],
    ['103', { paymentMethod: { ...VISA, number: '370000000000002' } }],
    ['129', { paymentMethod: { ...VISA, expiryYear: '2029' } }],
    ['129', { paymentMethod: { ...VISA, expiryYear: '30' } }],
    ['140', { paymentMethod: { ...VISA, expiryMonth: '13' } }],
    ['165', { captureDelayHours: 673 }],
    ['180', { shopperReference: 'ab' }],
    ['180', { shopperReference: 'x'.repeat(257) }],
    ['121', { storePaymentMethod: true }],
    ['121', { paymentMethod: { type: 'scheme', storedPaymentMethodId: 'M5N7TQ4TG5PFWR50' } }],
    ['800', { paymentMethod: { storedPaymentMethodId: 'M5N7TQ4TG5PFWR50' }, shopperReference: 'abc' }],
    ['131', { billingAddress: without('city') }],
    ['132', { billingAddress: without('street') }],
    ['133', { billingAddress: without('houseNumberOrName') }],
    ['134', { billingAddress: { ...billing, country: 'Germany' } }],
    ['104', { billingAddress: without('postalCode') }],
    ['147', { deliveryAddress: without('city') }],
    ['177', { metadata: pairs(21) }],
    ['178', { metadata: { ['k'.repeat(21)]: 'v' } }],
    ['179', { metadata: { key: 'v'.repeat(81) } }],
    ['181', { shopperEmail: 'nobody' }],
    ['189', { shopperStatement: 'Straße' }],
    ['190', { shopperIP: 'localhost' }],
    ['192', { shopperInteraction: 'Telepathy' }],
    ['192', { recurringProcessingModel: 'Sometimes' }],
  ])('is refused with %s: %o', async (errorCode, changes) => {
    const { call, sandbox } = rawSandbox();
    const { body, status } = await call('POST /payments', payment(changes));
    expect([status, body.status, body.errorCode, body.errorType]).toEqual([422, 422, errorCode, 'validation']);
    expect(body.pspReference).toMatch(/^[0-9A-Z]{16}$/);
    expect(sandbox.effects()).toEqual([]);
  });

  it.each([
    [{ colour: 'red', size: 1 }, 'Structure of PaymentRequest contains the following unknown fields: [colour, size]'],
    [{ paymentMethod: { ...VISA, pin: '1' } }, 'Structure of CardDetails contains the following unknown fields: [pin]'],
    [{ amount: { currency: 'EUR', value: '10' } }, "Unexpected input for field 'value', expected: integer"],
    [{ amount: { currency: 'EUR', value: 10.5 } }, "Unexpected input for field 'value', expected: integer"],
    [{ storePaymentMethod: 'yes' }, "Unexpected input for field 'storePaymentMethod', expected: boolean"],
    [{ billingAddress: 'Berlin' }, "Unexpected input for field 'billingAddress', expected: object"],
    [{ metadata: { nested: {} } }, "Unexpected input for field 'metadata.nested', expected: string"],
  ])('is not understood: %o', async (changes, message) => {
    const { call, sandbox } = rawSandbox();
    const { body } = await call('POST /payments', payment(changes));
    expect(body).toEqual({ status: 400, errorCode: '702', message, errorType: 'validation' });
    expect(sandbox.effects()).toEqual([]);
  });

  it.each([[{ paymentMethod: { type: 'ideal' } }], [{ shopperInteraction: 'POS' }]])(
    'is not for this account: %o',
    async (changes) => {
      const { call } = rawSandbox();
      expect((await call('POST /payments', payment(changes))).body).toMatchObject({
        status: 500,
        errorCode: '905',
        errorType: 'configuration',
      });
    },
  );

  it('may say nothing with null', async () => {
    const { call } = rawSandbox();
    const { body } = await call('POST /payments', payment({ metadata: null, billingAddress: null }));
    expect(body.resultCode).toBe('Authorised');
  });

  it('may have everything at its limit', async () => {
    const { call } = rawSandbox();
    const { body } = await call(
      'POST /payments',
      payment({
        billingAddress: billing,
        deliveryAddress: billing,
        metadata: { ...pairs(19), ['k'.repeat(20)]: 'v'.repeat(80) },
        reference: 'x'.repeat(80),
        shopperReference: 'abc',
        shopperEmail: 'ada@example.com',
        shopperIP: '2001:db8::1',
        shopperName: { firstName: 'Ada', lastName: 'Lovelace' },
        shopperStatement: "ACME * Shop's",
        merchantOrderReference: 'basket-1',
        telephoneNumber: '+49 30 1234567',
      }),
    );
    expect(body.resultCode).toBe('Authorised');
  });
});
