import { type Currency, currencyExponents, isCurrency, isIntegrationError } from '@prism/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromStripeAmount, toStripeAmount } from '../src/currency.ts';
import { hundredUnits, notPayable, refused } from './support/currencies.ts';

const payable: Currency[] = Object.keys(currencyExponents).filter(isCurrency);
const supported = payable.filter((code) => hundredUnits.has(code));
const inMinorUnits = (units: number, code: Currency): number => units * 10 ** currencyExponents[code];

function attempt(minorAmount: number, currency: Currency): number | undefined {
  try {
    return toStripeAmount({ minorAmount, currency }).amount;
  } catch (error) {
    if (isIntegrationError(error)) return undefined;
    throw error;
  }
}

function refusal(minorAmount: number, currency: Currency, field?: string): unknown {
  try {
    return toStripeAmount({ minorAmount, currency }, field);
  } catch (error) {
    return error;
  }
}

describe('100 units of every ISO 4217 code', () => {
  it('are all expected here, and nothing else', () => {
    expect([...hundredUnits.keys(), ...refused, ...notPayable].sort()).toEqual(Object.keys(currencyExponents));
    expect(payable).toHaveLength(hundredUnits.size + refused.length);
  });

  it.each(supported)('of %s are converted there and back', (currency) => {
    const minorAmount = inMinorUnits(100, currency);
    const sent = toStripeAmount({ minorAmount, currency });
    expect(sent).toEqual({ amount: hundredUnits.get(currency), currency: currency.toLowerCase() });
    expect(fromStripeAmount(sent.amount, sent.currency)).toEqual({ minorAmount, currency });
  });

  it.each(payable.filter((code) => refused.includes(code)))('of %s are refused before sending', (currency) => {
    expect(refusal(inMinorUnits(100, currency), currency)).toMatchObject({
      name: 'IntegrationError',
      code: 'CURRENCY_NOT_SUPPORTED',
      requestSent: 'no',
    });
    expect(fromStripeAmount(100, currency.toLowerCase())).toBeUndefined();
  });

  it.each(notPayable)('of %s are no money', (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(fromStripeAmount(100, code.toLowerCase())).toBeUndefined();
  });

  // Rows that known libraries get wrong by a factor of a hundred.
  it.each([
    ['UGX', 100, 10_000],
    ['MGA', 10_000, 100],
    ['HUF', 10_000, 10_000],
    ['ISK', 100, 10_000],
    ['TWD', 10_000, 10_000],
    ['CLP', 100, 100],
    ['CVE', 10_000, 10_000],
    ['IDR', 10_000, 10_000],
  ] as const)('100 %s, ISO %i, are %i at Stripe', (currency, minorAmount, amount) => {
    expect(toStripeAmount({ minorAmount, currency }).amount).toBe(amount);
  });
});

describe('toStripeAmount', () => {
  it.each([
    ['KWD', 5124],
    ['BHD', 1],
    ['JOD', 9999],
    ['OMR', 15],
    ['TND', 1001],
    ['MGA', 150],
    ['MGA', 1],
    ['EUR', 1_000_000_000_000],
    ['ISK', 10_000_000_000],
    ['UGX', Number.MAX_SAFE_INTEGER],
    ['USD', 10.5],
    ['USD', 0],
    ['USD', -5],
    ['USD', Number.NaN],
    ['USD', 2 ** 53],
  ] as const)('refuses %s %d and never rounds it', (currency, minorAmount) => {
    expect(refusal(minorAmount, currency)).toMatchObject({
      name: 'IntegrationError',
      code: 'AMOUNT_CONVERSION_FAILED',
      requestSent: 'no',
    });
  });

  it.each([
    ['KWD', 5120, 5120],
    ['KWD', 5130, 5130],
    ['ISK', 5, 500],
    ['UGX', 5, 500],
    ['MGA', 100, 1],
    ['EUR', 999_999_999_999, 999_999_999_999],
    ['ISK', 9_999_999_999, 999_999_999_900],
  ] as const)('writes %s %i as %i', (currency, minorAmount, amount) => {
    expect(toStripeAmount({ minorAmount, currency })).toEqual({ amount, currency: currency.toLowerCase() });
  });

  it('says what to do, without the amount', () => {
    expect(refusal(51_243, 'KWD')).toMatchObject({
      suggestedAction: 'Use a multiple of 10 minor units.',
      issues: [{ field: 'amount.minorAmount', message: 'must be a multiple of 10 minor units in this currency' }],
    });
    expect(refusal(51_243, 'MGA')).toMatchObject({ suggestedAction: 'Use a multiple of 100 minor units.' });
    expect(refusal(51_243, 'IRR')).toMatchObject({
      issues: [{ field: 'amount.currency', message: 'must be a currency that Stripe takes' }],
    });
    for (const currency of ['KWD', 'MGA', 'IRR'] as const) {
      expect(JSON.stringify(refusal(51_243, currency))).not.toMatch(/51.?243/);
    }
  });

  it.each(['amountToCapture', 'refundAmount'])('names the field as the caller does: %s', (field) => {
    expect(refusal(1, 'KWD', field)).toMatchObject({ issues: [{ field: `${field}.minorAmount` }] });
    expect(refusal(1, 'IRR', field)).toMatchObject({ issues: [{ field: `${field}.currency` }] });
  });
});

describe('fromStripeAmount', () => {
  it.each([
    ['a fraction of ISK', 550, 'isk'],
    ['a fraction of UGX', 1, 'ugx'],
    ['a withdrawn currency', 100, 'bgn'],
    ['a withdrawn currency that Stripe still lists', 100, 'ang'],
    ['gold', 100, 'xau'],
    ['capitals', 100, 'USD'],
    ['a letter that is I only in capitals', 100, 'ıdr'],
    ['a name of the prototype', 100, 'constructor'],
    ['nothing', 100, ''],
    ['a negative amount', -100, 'usd'],
    ['half a cent', 0.5, 'usd'],
    ['no number', Number.NaN, 'usd'],
    ['infinity', Number.POSITIVE_INFINITY, 'jpy'],
    ['more than is safe', 2 ** 53, 'usd'],
    ['more than is safe in ISO', 2 ** 50, 'mga'],
  ])('does not know %s', (_what, amount, currency) => {
    expect(fromStripeAmount(amount, currency)).toBeUndefined();
  });

  it('keeps a last digit that Stripe would not have taken', () => {
    expect(fromStripeAmount(5124, 'kwd')).toEqual({ minorAmount: 5124, currency: 'KWD' });
  });

  it('never throws and never gives a fraction', () => {
    const currency = fc.oneof(fc.string(), fc.constantFrom(...payable.map((code) => code.toLowerCase())));
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.maxSafeInteger()), currency, (amount, code) => {
        const money = fromStripeAmount(amount, code);
        return money === undefined || (Number.isSafeInteger(money.minorAmount) && money.minorAmount >= 0);
      }),
    );
  });
});

describe('there and back', () => {
  const minorAmounts = fc.oneof(
    fc.maxSafeNat(),
    fc.nat({ max: 2_000_000 }),
    fc.nat({ max: 20_000 }).map((units) => units * 100),
  );
  const currencies = fc.constantFrom(...supported);

  it('gives back every amount that was taken', () => {
    fc.assert(
      fc.property(minorAmounts, currencies, (minorAmount, currency) => {
        const amount = attempt(minorAmount, currency);
        if (amount === undefined) return;
        expect(fromStripeAmount(amount, currency.toLowerCase())).toEqual({ minorAmount, currency });
      }),
    );
  });

  it('sends only integers of at most 12 digits', () => {
    fc.assert(
      fc.property(minorAmounts, currencies, (minorAmount, currency) => {
        const amount = attempt(minorAmount, currency);
        return amount === undefined || (Number.isSafeInteger(amount) && amount < 1e12);
      }),
    );
  });

  it('sends more for more', () => {
    fc.assert(
      fc.property(minorAmounts, minorAmounts, currencies, (one, other, currency) => {
        const [a, b] = [attempt(one, currency), attempt(other, currency)];
        return a === undefined || b === undefined || Math.sign(a - b) === Math.sign(one - other);
      }),
    );
  });

  it('takes three-decimal amounts exactly if their last digit is 0', () => {
    const threeDecimals = fc.constantFrom('BHD', 'JOD', 'KWD', 'OMR', 'TND');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), threeDecimals, (minorAmount, currency) => {
        expect(attempt(minorAmount, currency)).toBe(minorAmount % 10 === 0 ? minorAmount : undefined);
      }),
    );
  });
});
