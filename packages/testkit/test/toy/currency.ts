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

export const soundScale: Scale = {
  toToy: ({ minorAmount, currency }, field) => {
    if (codeOf(currency) !== undefined) return { value: minorAmount, currency };
    throw new IntegrationError('CURRENCY_NOT_SUPPORTED', {
      message: 'Lantern does not take this currency.',
      issues: [{ field: `${field}.currency`, message: 'must be EUR, JPY, KWD or USD' }],
    });
  },
  fromToy: ({ value, currency }) => {
    const code = codeOf(currency);
    if (code === undefined) throw new RangeError('an amount that has no meaning');
    return { minorAmount: value, currency: code };
  },
};

/** Multiplies by a hundred what has no hundredths, both ways, so that nobody notices. */
export const crookedScale: Scale = {
  toToy: (money, field) => {
    const { value, currency } = soundScale.toToy(money, field);
    return { value: currency === 'JPY' ? value * 100 : value, currency };
  },
  fromToy: ({ value, currency }) => soundScale.fromToy({ value: currency === 'JPY' ? value / 100 : value, currency }),
};
