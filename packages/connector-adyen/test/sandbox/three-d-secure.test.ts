import { describe, expect, it } from 'vitest';
import type { AuthenticationResult } from '../../src/sandbox/index.ts';
import { payment, type RawSandbox, rawSandbox, VISA } from './support/call.ts';

const FULL = '4917610000000000';
const CHALLENGE = '4212345678910006';
const FRICTIONLESS = '5201281505129736';

const NATIVE = { authenticationData: { threeDSRequestData: { nativeThreeDS: 'preferred' } } };

const enrolled = (number: string, changes: object = {}): object =>
  payment({ paymentMethod: { ...VISA, number }, ...changes });

const fingerprint = { 'threeds2.fingerprint': btoa('{"threeDSCompInd":"Y"}') };

const submit = ({ call }: RawSandbox, details: AuthenticationResult | object, paymentData?: string) =>
  call('POST /payments/details', paymentData === undefined ? { details } : { details, paymentData });

describe('3-D Secure by redirect', () => {
  it.each([
    ['succeed', 'Authorised', undefined, ['authorized', 'captured']],
    ['fail', 'Refused', '11', ['declined']],
  ] as const)('%s', async (outcome, resultCode, refusalReasonCode, effects) => {
    const shop = rawSandbox();
    const { body } = await shop.call('POST /payments', enrolled(FULL));
    expect(body).toMatchObject({
      resultCode: 'RedirectShopper',
      action: { type: 'redirect', method: 'GET', paymentMethodType: 'scheme' },
    });
    expect(new URL(body.action.url).host).toBe('checkoutshopper-test.adyen.com');
    expect(shop.sandbox.effects()).toEqual([]);

    const details = shop.sandbox.completeAuthentication(body.pspReference, outcome);
    expect(Object.keys(details)).toEqual(['redirectResult']);
    const settled = await submit(shop, details);
    expect(settled.body).toMatchObject({ resultCode, pspReference: body.pspReference, merchantReference: 'order-1' });
    expect(settled.body.refusalReasonCode).toBe(refusalReasonCode);
    expect(settled.body.additionalData.liabilityShift).toBe(String(outcome === 'succeed'));
    expect(shop.sandbox.effects().map(({ type }) => type)).toEqual(effects);

    expect((await submit(shop, details)).body).toEqual(settled.body);
    expect(shop.sandbox.effects()).toHaveLength(effects.length);
  });

  it('posts the shopper to the bank if the merchant likes that better', async () => {
    const shop = rawSandbox();
    const { action } = (await shop.call('POST /payments', enrolled(FULL, { redirectToIssuerMethod: 'POST' }))).body;
    expect(action).toMatchObject({
      type: 'redirect',
      method: 'POST',
      data: { MD: expect.stringMatching(/^Ab02b4c0!/) },
    });
    expect(new URL(action.url).search).toBe('');
  });

  it('keeps what the payment was asked for: to store, to hold, to be refused', async () => {
    const shop = rawSandbox();
    await shop.call(
      'POST /payments',
      enrolled(CHALLENGE, {
        additionalData: { manualCapture: 'true' },
        shopperReference: 'shopper-1',
        storePaymentMethod: true,
        recurringProcessingModel: 'CardOnFile',
      }),
    );
    const { body } = await submit(shop, shop.sandbox.completeAuthentication('order-1', 'succeed'));
    expect(body.additionalData['tokenization.store.operationType']).toBe('created');
    expect(shop.sandbox.effects().map(({ type }) => type)).toEqual(['authorized', 'payment_method.stored']);

    const poor = { ...VISA, number: FULL, holderName: 'NOT_ENOUGH_BALANCE' };
    await shop.call('POST /payments', payment({ reference: 'order-2', paymentMethod: poor }));
    expect((await submit(shop, shop.sandbox.completeAuthentication('order-2', 'succeed'))).body).toMatchObject({
      resultCode: 'Refused',
      refusalReasonCode: '12',
      additionalData: { threeDAuthenticated: 'true' },
    });
  });
});

describe('native 3-D Secure', () => {
  it('goes from fingerprint to challenge to the end', async () => {
    const shop = rawSandbox();
    const first = (await shop.call('POST /payments', enrolled(FULL, NATIVE))).body;
    expect(first).toMatchObject({
      resultCode: 'IdentifyShopper',
      action: { type: 'threeDS2', subtype: 'fingerprint', paymentMethodType: 'scheme' },
    });
    expect(first.pspReference).toBeUndefined();
    const second = (await submit(shop, fingerprint, first.action.paymentData)).body;
    expect(second).toMatchObject({
      resultCode: 'ChallengeShopper',
      action: { type: 'threeDS2', subtype: 'challenge' },
    });
    shop.sandbox.completeAuthentication('order-1', 'succeed');
    const challenge = { 'threeds2.challengeResult': btoa('{"transStatus":"Y"}') };
    const { body } = await submit(shop, challenge, second.action.paymentData);
    expect(body).toMatchObject({ resultCode: 'Authorised', additionalData: { threeDAuthenticated: 'true' } });
    expect(shop.sandbox.effects().map(({ type, id }) => [type, id])).toEqual([
      ['authorized', body.pspReference],
      ['captured', body.pspReference],
    ]);
  });

  it.each([
    ['succeed', 'Authorised'],
    ['fail', 'Refused'],
  ] as const)('ends in one step with what the component brings back: %s', async (outcome, resultCode) => {
    const shop = rawSandbox();
    const { body } = await shop.call('POST /payments', enrolled(CHALLENGE, NATIVE));
    expect([body.resultCode, body.action.subtype]).toEqual(['ChallengeShopper', 'challenge']);
    const result = shop.sandbox.completeAuthentication('order-1', outcome);
    expect(Object.keys(result)).toEqual(['threeDSResult']);
    expect((await submit(shop, result)).body.resultCode).toBe(resultCode);
  });

  it('does not believe a result that the bank has not given', async () => {
    const shop = rawSandbox();
    const { action } = (await shop.call('POST /payments', enrolled(CHALLENGE, NATIVE))).body;
    const forged = btoa(JSON.stringify({ transStatus: 'Y', authorisationToken: action.authorisationToken }));
    expect((await submit(shop, { threeDSResult: forged })).body).toMatchObject({
      resultCode: 'Refused',
      refusalReasonCode: '11',
    });
    expect(shop.sandbox.effects().map(({ type }) => type)).toEqual(['declined']);
  });

  it('needs no challenge with a card that the bank recognises', async () => {
    const shop = rawSandbox();
    const { action } = (await shop.call('POST /payments', enrolled(FRICTIONLESS, NATIVE))).body;
    expect((await submit(shop, fingerprint, action.paymentData)).body).toMatchObject({
      resultCode: 'Authorised',
      additionalData: { threeDAuthenticated: 'true', liabilityShift: 'true' },
    });
  });
});

describe('no 3-D Secure', () => {
  it.each([
    ['the shopper is not there', FULL, { shopperInteraction: 'ContAuth' }, 'false'],
    ['the order came by mail', FULL, { shopperInteraction: 'Moto' }, 'false'],
    ['the merchant does not want it', FULL, { authenticationData: { attemptAuthentication: 'never' } }, 'false'],
    ['the merchant does not want it in the old way', FULL, { additionalData: { executeThreeD: 'false' } }, 'false'],
    ['it was done elsewhere', FULL, { mpiData: { authenticationResponse: 'Y', cavv: 'AAAB', eci: '05' } }, 'true'],
    ['the bank recognises the card', FRICTIONLESS, {}, 'true'],
    ['the card is not enrolled', '4111111111111111', NATIVE, 'false'],
  ])('happens where %s', async (_why, number, changes, authenticated) => {
    const { call } = rawSandbox();
    expect((await call('POST /payments', enrolled(number, changes))).body).toMatchObject({
      resultCode: 'Authorised',
      additionalData: { threeDAuthenticated: authenticated },
    });
  });
});

describe('details that belong to no payment', () => {
  it.each([
    [{ redirectResult: 'unknown' }],
    [{ threeDSResult: 'not base64!' }],
    [{ threeDSResult: btoa('{"transStatus":"Y","authorisationToken":"unknown"}') }],
    [{}],
  ])('%o', async (details) => {
    const shop = rawSandbox();
    await shop.call('POST /payments', enrolled(FULL));
    await shop.call('POST /payments', enrolled(FULL, NATIVE));
    expect((await submit(shop, details)).body).toMatchObject({ status: 422, errorCode: '14_018' });
    expect(shop.sandbox.effects()).toEqual([]);
  });

  it('are those of another kind of authentication, too', async () => {
    const shop = rawSandbox();
    const { action } = (await shop.call('POST /payments', enrolled(FULL))).body;
    const authorisationToken = new URL(action.url).searchParams.get('MD');
    const threeDSResult = btoa(JSON.stringify({ transStatus: 'Y', authorisationToken }));
    expect((await submit(shop, { threeDSResult })).body.errorCode).toBe('14_018');
    expect(shop.sandbox.effects()).toEqual([]);
  });

  it('are those of another key, too', async () => {
    const shop = rawSandbox();
    const { pspReference } = (await shop.call('POST /payments', enrolled(FULL))).body;
    const details = shop.sandbox.completeAuthentication(pspReference, 'succeed');
    expect((await shop.call('POST /payments/details', { details }, { key: 'AQEother' })).status).toBe(422);
    expect((await submit(shop, details)).status).toBe(200);
  });
});

it('only a payment that waits can be completed', async () => {
  const shop = rawSandbox();
  const { pspReference } = (await shop.call('POST /payments', payment())).body;
  expect(() => shop.sandbox.completeAuthentication(pspReference, 'succeed')).toThrow('waits for its shopper');
});
