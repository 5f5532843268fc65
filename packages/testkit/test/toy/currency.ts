import { IntegrationError, type Money } from '@prism/core';

/** The currencies that Lantern takes; its amounts have the digits of ISO 4217. */
const currencies = ['EUR', 'JPY', 'KWD', 'USD'] as const;

export interface ToyAmount {
  readonly value: number;
  readonly currency: string;
}

/** How amounts are written and read. */
export interface Scale {
  toToy(money: Money, field: string): ToyAmount;
  fromToy(amount: ToyAmount): Money;
}

function codeOf(currency: string): Money['currency'] | undefined {
  return currencies.find((code) => code === currency);
}

/** Of the amounts of Lantern, what has more digits is refused. */
export const largest = 9_999_999_999;

export function scaleUpTo(limit: number): Scale {
  return {
    toToy: ({ minorAmount, currency }, field) => {
      if (codeOf(currency) === undefined) {
        throw new IntegrationError('CURRENCY_NOT_SUPPORTED', {
          message: 'Lantern does not take this currency.',
          issues: [{ field: `${field}.currency`, message: 'must be EUR, JPY, KWD or USD' }],
        });
      }
      if (minorAmount <= limit) return { value: minorAmount, currency };
      throw new IntegrationError('AMOUNT_CONVERSION_FAILED', {
        message: 'Lantern cannot take this amount.',
        issues: [{ field: `${field}.minorAmount`, message: 'must have at most ten digits' }],
      });
    },
    fromToy: ({ value, currency }) => {
      const code = codeOf(currency);
      if (code === undefined) throw new RangeError('an amount that has no meaning');
      return { minorAmount: value, currency: code };
    },
  };
}

export const soundScale = scaleUpTo(largest);

/** Multiplies by a hundred what has no hundredths, both ways, so that nobody notices. */
export const crookedScale: Scale = {
  toToy: (money, field) => {
    const { value, currency } = soundScale.toToy(money, field);
    return { value: currency === 'JPY' ? value * 100 : value, currency };
  },
  fromToy: ({ value, currency }) => soundScale.fromToy({ value: currency === 'JPY' ? value / 100 : value, currency }),
};
