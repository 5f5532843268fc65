import { type Currency, currencyExponents, isCurrency, isIntegrationError } from '@prism/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAdyenAmount, toAdyenAmount } from '../src/currency.ts';
import { hundredUnits, notPayable, refused } from './support/currencies.ts';

const payable: Currency[] = Object.keys(currencyExponents).filter(isCurrency);
const supported = payable.filter((code) => hundredUnits.has(code));
const inMinorUnits = (units: number, code: Currency): number => units * 10 ** currencyExponents[code];

function attempt(minorAmount: number, currency: Currency): number | undefined {
  try {
    return toAdyenAmount({ minorAmount, currency }).value;
  } catch (error) {
    if (isIntegrationError(error)) return undefined;
    throw error;
  }
}

function refusal(minorAmount: number, currency: Currency, field?: string): unknown {
  try {
    return toAdyenAmount({ minorAmount, currency }, field);
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
    const sent = toAdyenAmount({ minorAmount, currency });
    expect(sent).toEqual({ value: hundredUnits.get(currency), currency });
    expect(fromAdyenAmount(sent)).toEqual({ minorAmount, currency });
  });

  it.each(payable.filter((code) => refused.includes(code)))('of %s are refused before sending', (currency) => {
    expect(refusal(inMinorUnits(100, currency), currency)).toMatchObject({
      name: 'IntegrationError',
      code: 'CURRENCY_NOT_SUPPORTED',
      requestSent: 'no',
    });
    expect(fromAdyenAmount({ value: 100, currency })).toBeUndefined();
  });

  it.each(notPayable)('of %s are no money', (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(fromAdyenAmount({ value: 100, currency: code })).toBeUndefined();
  });

  // Rows that known libraries get wrong by a factor of a hundred.
  it.each([
    ['CLP', 100, 10_000],
    ['ISK', 100, 10_000],
    ['CVE', 10_000, 100],
    ['IDR', 10_000, 100],
    ['UGX', 100, 100],
    ['HUF', 10_000, 10_000],
    ['TWD', 10_000, 10_000],
    ['MRU', 10_000, 10_000],
  ] as const)('100 %s, ISO %i, are %i at Adyen', (currency, minorAmount, value) => {
    expect(toAdyenAmount({ minorAmount, currency }).value).toBe(value);
  });
});

describe('toAdyenAmount', () => {
  it.each([
    ['CVE', 150],
    ['CVE', 1],
    ['IDR', 99],
    ['CLP', Number.MAX_SAFE_INTEGER],
    ['ISK', 2 ** 50],
    ['USD', 10.5],
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
    ['KWD', 5124, 5124],
    ['ISK', 5, 500],
    ['CLP', 5, 500],
    ['IDR', 100, 1],
    ['EUR', 0, 0],
    ['EUR', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ] as const)('writes %s %i as %i', (currency, minorAmount, value) => {
    expect(toAdyenAmount({ minorAmount, currency })).toEqual({ value, currency });
  });

  it('says what to do, without the amount', () => {
    expect(refusal(51_243, 'IDR')).toMatchObject({
      suggestedAction: 'Use a multiple of 100 minor units.',
      issues: [{ field: 'amount.minorAmount', message: 'must be a multiple of 100 minor units in this currency' }],
    });
    expect(refusal(2 ** 50, 'CLP')).toMatchObject({ suggestedAction: 'Use an amount that Adyen can count exactly.' });
    expect(refusal(51_243, 'BIF')).toMatchObject({
      issues: [{ field: 'amount.currency', message: 'must be a currency that Adyen takes' }],
    });
    for (const currency of ['IDR', 'CVE', 'BIF'] as const) {
      expect(JSON.stringify(refusal(51_243, currency))).not.toMatch(/51.?243/);
    }
  });

  it.each(['amountToCapture', 'refundAmount'])('names the field as the caller does: %s', (field) => {
    expect(refusal(1, 'IDR', field)).toMatchObject({ issues: [{ field: `${field}.minorAmount` }] });
    expect(refusal(1, 'BIF', field)).toMatchObject({ issues: [{ field: `${field}.currency` }] });
  });
});

describe('fromAdyenAmount', () => {
  it.each([
    ['a fraction of ISK', 550, 'ISK'],
    ['a fraction of CLP', 1, 'CLP'],
    ['a withdrawn currency', 100, 'BGN'],
    ['a withdrawn currency that Adyen still lists', 100, 'ANG'],
    ['a currency of Adyen that is none of ISO', 100, 'CNH'],
    ['gold', 100, 'XAU'],
    ['small letters', 100, 'usd'],
    ['a name of the prototype', 100, 'constructor'],
    ['nothing', 100, ''],
    ['a negative amount', -100, 'USD'],
    ['half a cent', 0.5, 'USD'],
    ['no number', Number.NaN, 'USD'],
    ['infinity', Number.POSITIVE_INFINITY, 'JPY'],
    ['more than is safe', 2 ** 53, 'USD'],
    ['more than is safe in ISO', 2 ** 50, 'IDR'],
  ])('does not know %s', (_what, value, currency) => {
    expect(fromAdyenAmount({ value, currency })).toBeUndefined();
  });

  it('never throws and never gives a fraction', () => {
    const currencies = fc.oneof(fc.string(), fc.constantFrom(...payable));
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.maxSafeInteger()), currencies, (value, currency) => {
        const money = fromAdyenAmount({ value, currency });
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
        const value = attempt(minorAmount, currency);
        if (value === undefined) return;
        expect(fromAdyenAmount({ value, currency })).toEqual({ minorAmount, currency });
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
});
