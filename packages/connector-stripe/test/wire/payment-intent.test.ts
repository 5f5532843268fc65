import type { PaymentAuthorizeRequest, RequestOf } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { connect, stripeErrorAnswer } from '../support/connect.ts';
import { heldIntentWire, intentWire } from '../support/wire.ts';

type Paying = 'payment.authorize' | 'payment.capture' | 'recurringPayment.charge';

const amount = { minorAmount: 1050, currency: 'USD' } as const;
const authorization: PaymentAuthorizeRequest = {
  merchantTransactionId: 'order_1',
  amount,
  paymentMethod: { token: { token: 'pm_1' } },
  returnUrl: 'https://shop.example/return',
};

const get = (answer: object | Response) =>
  connect(() => answer).client.call('payment.get', { connectorTransactionId: 'pi_1' });

const authorize = (answer: object | Response, request: PaymentAuthorizeRequest = authorization) =>
  connect(() => answer).client.call('payment.authorize', request);

const redirect = (url: unknown) => ({
  status: 'requires_action',
  amount_received: 0,
  next_action: { type: 'redirect_to_url', redirect_to_url: { return_url: null, url } },
});

describe('the status of a payment', () => {
  it.each([
    ['requires_payment_method', 'PAYMENT_METHOD_AWAITED'],
    ['requires_confirmation', 'CONFIRMATION_AWAITED'],
    ['requires_action', 'AUTHENTICATION_PENDING'],
    ['processing', 'PENDING'],
    ['requires_capture', 'AUTHORIZED'],
    ['succeeded', 'CAPTURED'],
    ['canceled', 'VOIDED'],
  ])('%s is %s', async (status, unified) => {
    const response = await get(
      intentWire({ status, amount_received: status === 'succeeded' ? 1050 : 0, amount_capturable: 1050 }),
    );
    expect(response).toMatchObject({ status: unified, connectorStatus: status, connectorTransactionId: 'pi_1' });
  });

  it.each(['a_word_of_2031', '', 'SUCCEEDED', 'succeeded ', 'constructor', '__proto__', 'CAPTURED'])(
    '%j is not recognised, and so no success',
    async (status) => {
      const response = await get(intentWire({ status }));
      expect(response).toMatchObject({ status: 'UNRECOGNIZED', connectorStatus: status });
    },
  );

  it.each([
    ['all', 1050, 'CAPTURED'],
    ['a part', 400, 'PARTIALLY_CAPTURED'],
    ['nothing', 0, 'PARTIALLY_CAPTURED'],
  ])('says that %s was captured', async (_what, amount_received, status) => {
    const response = await get(intentWire({ amount_received }));
    expect(response.status).toBe(status);
    expect(response.amount).toEqual(amount);
    expect(response.capturedAmount).toEqual({ minorAmount: amount_received, currency: 'USD' });
  });

  it('says that the bank holds less than the payment', async () => {
    const response = await get(heldIntentWire({ amount_capturable: 400 }));
    expect(response.status).toBe('PARTIALLY_AUTHORIZED');
    expect(response.capturableAmount).toEqual({ minorAmount: 400, currency: 'USD' });
  });

  it('reads amounts in the units of ISO 4217', async () => {
    const response = await get(intentWire({ amount: 1000, amount_received: 1000, currency: 'isk' }));
    expect(response.amount).toEqual({ minorAmount: 10, currency: 'ISK' });
    expect(response.capturedAmount).toEqual({ minorAmount: 10, currency: 'ISK' });
  });
});

describe('a payment that failed', () => {
  const decline = {
    type: 'card_error',
    code: 'card_declined',
    decline_code: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
    advice_code: 'try_again_later',
    network_advice_code: '02',
    network_decline_code: '51',
  };
  const failed = { status: 'requires_payment_method', amount_received: 0, last_payment_error: decline };
  const error = {
    unifiedDetails: { code: 'INSUFFICIENT_FUNDS' },
    connectorDetails: { code: 'insufficient_funds', message: decline.message, reason: 'try_again_later' },
    issuerDetails: { networkDetails: { adviceCode: '02', declineCode: '51' } },
  };

  it('says why, in three layers, from its last error', async () => {
    const response = await get(intentWire(failed));
    expect(response).toMatchObject({ status: 'FAILURE', connectorStatus: 'requires_payment_method', error });
    expect(response.error?.unifiedDetails.userGuidanceMessage).toMatch(/\w/);
  });

  it('says the same of a 402 with the payment', async () => {
    const response = await authorize(stripeErrorAnswer(402, { ...decline, payment_intent: intentWire(failed) }));
    expect(response).toMatchObject({ status: 'FAILURE', statusCode: 402, connectorTransactionId: 'pi_1', error });
    expect(response.amount).toEqual(amount);
    expect(response.capturedAmount).toBeUndefined();
  });

  it('says the same of a 402 without a payment', async () => {
    const response = await authorize(stripeErrorAnswer(402, decline));
    expect(response).toMatchObject({ status: 'FAILURE', statusCode: 402, merchantTransactionId: 'order_1', error });
    expect(response).not.toHaveProperty('connectorTransactionId');
    expect(response).not.toHaveProperty('amount');
  });

  it('has no bank’s words where there are none', async () => {
    const response = await authorize(
      stripeErrorAnswer(402, { code: 'card_declined', decline_code: null, advice_code: null }),
    );
    expect(response.error?.unifiedDetails.code).toBe('PAYMENT_DECLINED');
    expect(response.error?.issuerDetails).toBeUndefined();
  });

  it('has failed to authenticate where that is why', async () => {
    const last_payment_error = { type: 'invalid_request_error', code: 'payment_intent_authentication_failure' };
    const response = await get(intentWire({ ...failed, last_payment_error }));
    expect(response).toMatchObject({
      status: 'AUTHENTICATION_FAILED',
      error: { unifiedDetails: { code: 'AUTHENTICATION_FAILED' } },
    });
  });

  it('is forgotten once the payment goes on', async () => {
    const response = await get(intentWire({ last_payment_error: decline }));
    expect(response).toMatchObject({ status: 'CAPTURED' });
    expect(response).not.toHaveProperty('error');
  });

  it('is an error of the processor’s where the 402 cannot be read', async () => {
    const unreadable = stripeErrorAnswer(402, { ...decline, payment_intent: { id: 'pi_1', status: 7 } });
    await expect(authorize(unreadable)).rejects.toMatchObject({
      code: 'CONNECTOR_ERROR_RESPONSE',
      connectorCode: 'card_declined',
      connectorTransactionId: 'pi_1',
    });
  });
});

describe('a payment that waits for the buyer', () => {
  it('says where to go', async () => {
    const response = await authorize(intentWire(redirect('https://hooks.stripe.com/3ds/1')));
    expect(response.status).toBe('AUTHENTICATION_PENDING');
    expect(response.redirection).toEqual({ url: 'https://hooks.stripe.com/3ds/1', method: 'GET' });
    expect(response.warnings).toBeUndefined();
    expect(response.paymentMethodToken).toBeUndefined();
  });

  it.each(['http://hooks.stripe.com/3ds/1', 'javascript:alert(1)', '/3ds/1', 'https//x', 'data:text/html,x'])(
    'sends nobody to %s',
    async (url) => {
      await expect(authorize(intentWire(redirect(url)))).rejects.toMatchObject({
        name: 'ConnectorError',
        code: 'RESPONSE_HANDLING_FAILED',
        moneyMoved: 'unknown',
        retry: 'never',
      });
    },
  );

  it('warns that it cannot go on where no return URL was given', async () => {
    const { returnUrl: _, ...request } = authorization;
    const next_action = { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect' } };
    const response = await authorize(
      intentWire({ status: 'requires_action', amount_received: 0, next_action }),
      request,
    );
    expect(response.status).toBe('AUTHENTICATION_PENDING');
    expect(response.redirection).toBeUndefined();
    expect(response.warnings).toEqual([{ field: 'returnUrl', message: expect.stringContaining('is missing') }]);
  });

  it('does not warn where no return URL was needed', async () => {
    const { returnUrl: _, ...request } = authorization;
    expect(await authorize(intentWire(), request)).not.toHaveProperty('warnings');
  });
});

describe('what a payment refers to', () => {
  const kept = { setup_future_usage: 'off_session' };

  it.each([
    ['by id', { ...kept, customer: 'cus_1', payment_method: 'pm_1', latest_charge: 'ch_1' }],
    ['expanded', { ...kept, customer: { id: 'cus_1' }, payment_method: { id: 'pm_1' }, latest_charge: { id: 'ch_1' } }],
  ])('is read %s', async (_how, references) => {
    expect(await get(intentWire(references))).toMatchObject({
      connectorCustomerId: 'cus_1',
      paymentMethodToken: 'pm_1',
    });
  });

  it.each([
    ['nobody to keep it for', { ...kept, customer: null }],
    ['no wish to keep it', { customer: 'cus_1' }],
    ['no success yet', { ...kept, customer: 'cus_1', status: 'requires_action' }],
  ])('is no stored payment method with %s', async (_why, intent) => {
    expect(await get(intentWire(intent))).not.toHaveProperty('paymentMethodToken');
  });

  it('is left out where all is null, and what is new is let pass', async () => {
    const nulls = Object.fromEntries(
      [
        'customer',
        'payment_method',
        'setup_future_usage',
        'metadata',
        'latest_charge',
        'next_action',
        'last_payment_error',
        'amount_received',
        'amount_capturable',
      ].map((name) => [name, null]),
    );
    expect(await get(intentWire({ ...nulls, new_in_2031: { deep: [1] } }))).toEqual({
      status: 'CAPTURED',
      statusCode: 200,
      connectorStatus: 'succeeded',
      connectorTransactionId: 'pi_1',
      connectorRequestId: 'req_test_1',
      amount,
    });
  });

  it('needs no more of an answer than id, status, amount and currency', async () => {
    const least = { id: 'pi_1', status: 'succeeded', amount: 1050, currency: 'usd' };
    expect(await get(least)).toMatchObject({ status: 'CAPTURED', amount });
    for (const name of Object.keys(least)) {
      await expect(get({ ...least, [name]: undefined })).rejects.toMatchObject({
        code: 'RESPONSE_DESERIALIZATION_FAILED',
      });
    }
  });
});

describe('the integrity of an answer', () => {
  const requests: { readonly [Name in Paying]: RequestOf<Name> } = {
    'payment.authorize': authorization,
    'payment.capture': { merchantCaptureId: 'capture_1', connectorTransactionId: 'pi_1', amountToCapture: amount },
    'recurringPayment.charge': {
      merchantChargeId: 'invoice_1',
      connectorCustomerId: 'cus_1',
      paymentMethod: { token: { token: 'pm_1' } },
      amount,
    },
  };
  const ids = { merchant_transaction_id: 'order_1', merchant_capture_id: 'capture_1', merchant_charge_id: 'invoice_1' };

  const answered = <Name extends Paying>(name: Name, intent: object) =>
    connect(() => intentWire({ metadata: ids, ...intent })).client.call(name, requests[name]);

  it.each([
    ['payment.authorize', { amount: 1049 }, 'amount'],
    ['payment.authorize', { currency: 'eur' }, 'amount'],
    ['payment.authorize', { metadata: { ...ids, merchant_transaction_id: 'order_2' } }, 'merchantTransactionId'],
    ['payment.capture', { amount_received: 1049 }, 'amountToCapture'],
    ['payment.capture', { amount_received: 0 }, 'amountToCapture'],
    ['payment.capture', { currency: 'eur' }, 'amountToCapture'],
    ['payment.capture', { metadata: { ...ids, merchant_capture_id: 'capture_2' } }, 'merchantCaptureId'],
    ['recurringPayment.charge', { amount: 1051 }, 'amount'],
    ['recurringPayment.charge', { currency: 'eur' }, 'amount'],
    ['recurringPayment.charge', { metadata: { ...ids, merchant_charge_id: 'invoice_2' } }, 'merchantChargeId'],
  ] as const)('of %s is broken by %o', async (name, altered, field) => {
    await expect(answered(name, {})).resolves.toMatchObject({ status: 'CAPTURED' });
    await expect(answered(name, altered)).rejects.toMatchObject({
      name: 'ConnectorError',
      code: 'INTEGRITY_CHECK_FAILED',
      connectorTransactionId: 'pi_1',
      connectorRequestId: 'req_test_1',
      moneyMoved: 'unknown',
      requestSent: 'yes',
      retry: 'never',
      issues: [{ field }],
    });
  });

  it.each(['xau', 'bgn', 'USD', 'zzz', ''])('knows no success in the currency %j', async (currency) => {
    await expect(authorize(intentWire({ currency }))).rejects.toMatchObject({
      code: 'RESPONSE_HANDLING_FAILED',
      moneyMoved: 'unknown',
      retry: 'never',
    });
  });

  it.each([10.5, -1050, Number.MAX_SAFE_INTEGER + 1])('knows no success of the amount %d', async (wrong) => {
    await expect(authorize(intentWire({ amount: wrong }))).rejects.toMatchObject({
      code: 'RESPONSE_HANDLING_FAILED',
      moneyMoved: 'unknown',
    });
  });
});
