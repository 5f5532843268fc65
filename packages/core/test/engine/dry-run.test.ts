import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../support/failing.ts';
import { json, over } from '../support/line.ts';
import { requests } from '../support/requests.ts';
import { configuredToy, toyKey } from '../support/toy.ts';

const { client, sent } = over([]);
const { paymentMethod } = requests['payment.authorize'];

test('shows a form without its secrets, and sends nothing', async () => {
  const shown = await client.dryRun('payment.authorize', {
    merchantTransactionId: 't-1',
    amount: { minorAmount: 1050, currency: 'EUR' },
    paymentMethod,
  });
  expect(shown).toMatchInlineSnapshot(`
    {
      "body": {
        "amount[currency]": "EUR",
        "amount[minorAmount]": "1050",
        "card[cardCvc]": "[redacted]",
        "card[cardExpMonth]": "[redacted]",
        "card[cardExpYear]": "[redacted]",
        "card[cardHolderName]": "[redacted]",
        "card[cardNumber]": "[redacted]",
        "reference": "t-1",
      },
      "headers": {
        "accept": "application/json",
        "authorization": "[redacted]",
        "content-type": "application/x-www-form-urlencoded",
        "toy-key": "prism-c7a9cf4539bd75c1b4c5182fdabb218c8fd1a8a6",
        "toy-version": "7",
      },
      "method": "POST",
      "url": "https://test.toy.example/payments",
    }
  `);
  expect(sent).toEqual([]);
});

test('shows JSON without what is personal', async () => {
  const shown = await client.dryRun('customer.create', requests['customer.create']);
  expect(shown.body).toEqual({
    reference: 'm-1',
    email: '[redacted]',
    name: '[redacted]',
    description: 'Description',
    metadata: { order: '17' },
  });
});

test('shows the first request of several', async () => {
  const shown = await client.dryRun('paymentMethod.tokenize', { paymentMethod, connectorCustomerId: 'c' });
  expect(shown).toMatchObject({ url: 'https://test.toy.example/methods', body: { number: '[redacted]' } });
});

test('shows what would be sent, key and headers included', async () => {
  const real = over([json({ id: 'c-1' })], { headers: { 'x-a': 'b' } });
  const shown = await real.client.dryRun('customer.create', requests['customer.create'], { idempotencyKey: 'mine' });
  await real.client.call('customer.create', requests['customer.create'], { idempotencyKey: 'mine' });
  const { url, method, headers } = real.sent[0] ?? {};
  expect({ url, method }).toEqual({ url: shown.url, method: shown.method });
  expect(headers).toMatchObject({ ...shown.headers, authorization: `Bearer ${toyKey}` });
});

describe('refuses what a call would refuse', () => {
  test('before anything is sent', async () => {
    const refused = client.dryRun('customer.create', { merchantCustomerId: '' });
    expect(await failureOf(refused)).toMatchObject({ code: 'INVALID_CUSTOMER_DATA', statusCode: 422 });
    const lacking = client.dryRun('payment.capture', requests['payment.capture']);
    expect(await failureOf(lacking)).toMatchObject({ code: 'FLOW_NOT_SUPPORTED' });
    const byConnector = client.dryRun('customer.create', { merchantCustomerId: 'm', description: 'refuse' });
    expect(await failureOf(byConnector)).toMatchObject({
      code: 'INVALID_CUSTOMER_DATA',
      issues: [{ field: 'description' }],
    });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['trips', () => Promise.reject(new Error(toyKey))],
    [
      'trips at once',
      () => {
        throw new Error(toyKey);
      },
    ],
    ['asks for nothing', () => Promise.resolve({ connectorCustomerId: 'c', status: 'ACTIVE' })],
  ])('an operation that %s has an end', async (_, run) => {
    const connector = Object.assign(configuredToy(), { operations: { customer: { create: { run } } } });
    const error = await failureOf(
      over([], { connector }).client.dryRun('customer.create', { merchantCustomerId: 'm' }),
    );
    expect(error).toMatchObject({ code: 'REQUEST_ENCODING_FAILED', operation: 'customer.create' });
    expect(inspect(error, { depth: 10 })).not.toContain(toyKey);
  });
});
