import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withdrawnCurrencies } from '../../src/domain/currency.ts';
import { createClient } from '../../src/engine/client.ts';
import { secret } from '../../src/secret.ts';
import type { OperationName } from '../../src/services/catalogue.ts';
import { failureOf } from '../support/failing.ts';
import { json, line } from '../support/line.ts';
import { changed } from '../support/paths.ts';
import { requests } from '../support/requests.ts';
import { configuredToy } from '../support/toy.ts';
import { callUntyped } from '../support/untyped.ts';

const { fetch, sent } = line();
const run = () => Promise.reject(new Error('the input was taken'));
const operations = {
  customer: { create: { run }, update: { run } },
  payment: { authorize: { run }, capture: { run }, refund: { run } },
  recurringPayment: { charge: { run } },
};
const client = createClient(Object.assign(configuredToy(), { operations }), { environment: 'SANDBOX', fetch });

async function issuesOf(name: OperationName, path: string, value: unknown) {
  const error = await failureOf(callUntyped(client, name, changed(requests[name], path.split('.'), value)));
  expect(sent).toEqual([]);
  // The connector's `run` was reached: nothing was wrong with the input.
  if (error.code === 'REQUEST_ENCODING_FAILED') return [];
  expect(error.statusCode).toBe(422);
  return error.issues;
}

const moneyFields: readonly (readonly [OperationName, string])[] = [
  ['payment.authorize', 'amount'],
  ['payment.capture', 'amountToCapture'],
  ['payment.refund', 'refundAmount'],
  ['recurringPayment.charge', 'amount'],
];

describe.each(moneyFields)('the money of %s', (name, field) => {
  const wholeNumber = 'must be a whole number of minor units (10.50 USD is 1050), at most 2^53 - 1';
  const atLeastOne = 'must be at least 1';

  test.each([
    [10.5, wholeNumber],
    [0.1, wholeNumber],
    [Number.NaN, wholeNumber],
    [Number.POSITIVE_INFINITY, wholeNumber],
    [Number.NEGATIVE_INFINITY, wholeNumber],
    [2 ** 53, wholeNumber],
    [1e21, wholeNumber],
    ['abc', wholeNumber],
    ['1050', wholeNumber],
    [1050n, wholeNumber],
    [null, wholeNumber],
    [new Number(5), wholeNumber],
    [-5, atLeastOne],
    [-0, atLeastOne],
    [0, atLeastOne],
  ])('refuses %s', async (value, message) => {
    expect(await issuesOf(name, `${field}.minorAmount`, value)).toEqual([{ field: `${field}.minorAmount`, message }]);
  });

  test.each([1, 1050, 2 ** 53 - 1])('takes %s', async (value) => {
    expect(await issuesOf(name, `${field}.minorAmount`, value)).toEqual([]);
  });

  test('takes whole numbers from 1 to 2^53 - 1 and no others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger()), async (value) => {
        const isRight = Number.isSafeInteger(value) && value >= 1;
        expect((await issuesOf(name, `${field}.minorAmount`, value)).length === 0).toBe(isRight);
      }),
    );
  });

  test.each(['XXX', 'XAU', 'XTS', 'eur', 'EURO', '€', '978', '', 'toString', 978, null])(
    'refuses the currency %s',
    async (value) => {
      const issues = await issuesOf(name, `${field}.currency`, value);
      expect(issues).toEqual([{ field: `${field}.currency`, message: expect.stringMatching(/^(?:must be|has no)/) }]);
      if (typeof value === 'string' && value.length > 1) expect(JSON.stringify(issues)).not.toContain(value);
    },
  );

  test.each(Object.entries(withdrawnCurrencies))('names the successor of %s', async (code, successor) => {
    expect(await issuesOf(name, `${field}.currency`, code)).toEqual([
      { field: `${field}.currency`, message: `was withdrawn: use ${successor}, with the amount converted` },
    ]);
  });
});

describe('a card', () => {
  test.each([
    [
      'cardNumber',
      ['424242424242', '4242424242424242424'],
      ['42424242424', '4'.repeat(20), '4242 4242 4242 4242', '４'.repeat(16)],
    ],
    ['cardExpMonth', ['01', '1', '12'], ['0', '00', '13', '1.0', 'May']],
    ['cardExpYear', ['31', '2031'], ['031', '1931', '20310', '']],
    ['cardCvc', ['123', '1234'], ['12', '12345', '12a']],
  ])('%s', async (field, right, wrong) => {
    const path = `paymentMethod.card.${field}`;
    for (const value of right) {
      expect(await issuesOf('payment.authorize', path, value)).toEqual([]);
      expect(await issuesOf('payment.authorize', path, secret(value))).toEqual([]);
    }
    for (const value of wrong) {
      expect(await issuesOf('payment.authorize', path, value)).toContainEqual(expect.objectContaining({ field: path }));
      const [issue] = await issuesOf('payment.authorize', path, secret(value));
      expect(issue?.field).toBe(path);
    }
  });

  test('is one of the kinds, and exactly one', async () => {
    const message = 'must have exactly one of card, encryptedCard, token';
    const both = { ...requests['payment.authorize'].paymentMethod, token: { token: 'tok' } };
    for (const value of [{}, both]) {
      expect(await issuesOf('payment.authorize', 'paymentMethod', value)).toEqual([
        { field: 'paymentMethod', message },
      ]);
    }
    const other = await issuesOf('payment.authorize', 'paymentMethod', { bank: {} });
    expect(other[0]).toEqual({ field: 'paymentMethod', message: 'has a field that is not known: bank' });
  });
});

describe('the length of a text', () => {
  const tooLong = [{ field: 'phone', message: 'must be at most 40 characters' }];

  test.each([
    ['1'.repeat(40), []],
    ['1'.repeat(41), tooLong],
    ['📞'.repeat(40), []],
    ['📞'.repeat(41), tooLong],
    [`${'1'.repeat(39)}📞`, []],
    [`${'1'.repeat(40)}📞`, tooLong],
    ['1'.repeat(1_000_000), tooLong],
    ['', [{ field: 'phone', message: 'must not be empty' }]],
  ])('is counted in characters: %s', async (phone, issues) => {
    expect(await issuesOf('customer.create', 'phone', phone)).toEqual(issues);
    expect(await issuesOf('customer.create', 'phone', secret(phone))).toEqual(issues);
  });
});

describe('metadata', () => {
  const pairs = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']));

  test('has at most 20 keys', async () => {
    expect(await issuesOf('customer.create', 'metadata', pairs(20))).toEqual([]);
    expect(await issuesOf('customer.create', 'metadata', pairs(21))).toEqual([
      { field: 'metadata', message: 'must have at most 20 keys' },
    ]);
  });

  test.each([{ a: 1 }, { a: null }, { a: { b: 'c' } }, { a: ['b'] }, { '': 'v' }, { ['k'.repeat(101)]: 'v' }])(
    'refuses %j',
    async (value) => {
      expect(await issuesOf('payment.refund', 'metadata', value)).toHaveLength(1);
    },
  );

  test('is refused with a code of its own for customers', async () => {
    const wrong = { merchantCustomerId: 'm', metadata: pairs(21) };
    const error = await failureOf(callUntyped(client, 'customer.create', wrong));
    expect(error).toMatchObject({ code: 'INVALID_CUSTOMER_DATA', statusCode: 422, issues: [{ field: 'metadata' }] });
  });
});

describe('an e-mail address', () => {
  test.each(['jane', 'jane@', '@doe.example', 'jane@doe', 'jane doe@x.example', 'jane@x.example\n'])(
    'is not %j',
    async (value) => {
      expect(await issuesOf('customer.update', 'email', value)).toEqual([
        { field: 'email', message: 'must be an e-mail address' },
      ]);
    },
  );
  test.each(['jane.doe+shop@sub.doe.example', 'żółw@żółw.example'])('is %j', async (value) => {
    expect(await issuesOf('customer.update', 'email', value)).toEqual([]);
  });
});

describe('a return URL', () => {
  test.each([
    'http://shop.example',
    'javascript:alert(1)',
    'ftp://shop.example',
    '/back',
    'https://',
    'http://localhost.evil.example',
  ])('is not %s', async (value) => {
    expect(await issuesOf('payment.authorize', 'returnUrl', value)).toEqual([
      { field: 'returnUrl', message: 'must be an absolute https URL' },
    ]);
  });
  test.each(['https://shop.example/x?y=1#z', 'http://localhost:3000/', 'http://127.0.0.1', 'http://[::1]:80'])(
    'is %s',
    async (value) => {
      expect(await issuesOf('payment.authorize', 'returnUrl', value)).toEqual([]);
    },
  );
});

test.each(['de', 'DEU', 'D', '1A', 'ＤＥ'])('%s is no country', async (value) => {
  const field = 'address.countryAlpha2Code';
  expect((await issuesOf('customer.update', field, value))[0]?.field).toBe(field);
});

test('what is right reaches the processor as it was given', async () => {
  const network = line(json({ id: 'c-1' }));
  const real = createClient(configuredToy(), { environment: 'SANDBOX', fetch: network.fetch });
  await real.call('customer.create', { merchantCustomerId: 'm', email: secret('jane@doe.example'), name: ' Ж 👍 ' });
  expect(JSON.parse(network.sent[0]?.body ?? '')).toEqual({
    reference: 'm',
    email: 'jane@doe.example',
    name: ' Ж 👍 ',
  });
});
