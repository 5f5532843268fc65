import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.ts';
import { NOW, payment, rawSandbox } from './support/call.ts';

const headers = { 'x-api-key': 'AQEtest', 'content-type': 'application/json' };

describe('the API', () => {
  it.each([
    ['https://checkout-test.adyen.com/v71/payments', 200],
    ['https://checkout-test.adyen.com/v72/payments', 200],
    ['https://1797a841fbb37ca7-AdyenDemo-checkout-live.adyenpayments.com/checkout/v71/payments', 200],
    ['https://checkout-test.adyen.com/v49/payments', 404],
    ['https://checkout-test.adyen.com/v71/payment', 404],
  ])('POST %s answers %i', async (url, status) => {
    const sandbox = createSandbox({ now: () => NOW });
    expect((await sandbox.fetch(url, { method: 'POST', headers, body: JSON.stringify(payment()) })).status).toBe(
      status,
    );
  });

  it.each([
    ['{"amount": ', 'application/json', 400, '702'],
    ['[]', 'application/json', 400, '702'],
    ['', 'application/json', 400, '702'],
    ['a=1', 'application/x-www-form-urlencoded', 415, '000'],
  ])('does not understand %s as %s', async (body, type, status, errorCode) => {
    const sandbox = createSandbox();
    const response = await sandbox.fetch('https://checkout-test.adyen.com/v71/payments', {
      method: 'POST',
      headers: { ...headers, 'content-type': type },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, errorCode });
  });

  it.each(['', 'AQEinvalid'])('does not let in the key "%s"', async (key) => {
    const { call } = rawSandbox();
    const { body, status } = await call('POST /payments', payment(), { key });
    expect(status).toBe(401);
    expect(body).toEqual({
      status: 401,
      errorCode: '000',
      message: 'HTTP Status Response - Unauthorized',
      errorType: 'security',
    });
  });

  it('gives every answer a reference, the same ones for the same seed', async () => {
    const references = async (seed: number) => {
      const { call } = rawSandbox({ seed });
      const answers = [await call('POST /payments', payment()), await call('POST /payments', {})];
      return answers.map((answer) => answer.headers.get('pspreference'));
    };
    expect(await references(1)).toEqual(await references(1));
    expect(await references(1)).not.toEqual(await references(2));
    for (const reference of await references(3)) expect(reference).toMatch(/^[0-9A-Z]{16}$/);
  });
});
