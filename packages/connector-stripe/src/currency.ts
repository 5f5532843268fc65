import { type Currency, IntegrationError, isCurrency } from '@prism/core';

interface IsoAmount {
  readonly minorAmount: number;
  readonly currency: Currency;
}

interface StripeAmount {
  readonly amount: number;
  readonly currency: string;
}

/** Stripe's amount is `minorAmount * times / per`; it takes only multiples of `step`. */
interface Scale {
  readonly times: number;
  readonly per: number;
  readonly step: number;
  /** What amounts Stripe takes, for the error. */
  readonly takes: string;
}

const sameAsIso: Scale = { times: 1, per: 1, step: 1, takes: 'a whole number of minor units' };

// The two digits of ISO 4217 are not used in practice: one unit, 100 in ISO, is 1 at Stripe.
const wholeUnits: Scale = { times: 1, per: 100, step: 100, takes: 'a multiple of 100 minor units' };

// Once had two digits, and Stripe keeps them for compatibility: one unit, 1 in ISO, is 100 at Stripe.
const asIfHundredths: Scale = { times: 100, per: 1, step: 1, takes: 'a whole number of units' };

// The networks behind Stripe take only two of the three digits.
const lastDigitZero: Scale = { times: 1, per: 1, step: 10, takes: 'a multiple of 10 minor units' };

/**
 * The presentment currencies of https://docs.stripe.com/currencies (2026) that are active in ISO 4217. Stripe also lists
 * ANG and STD, which are withdrawn.
 */
const scales: { readonly [Code in Currency]?: Scale } = {
  AED: sameAsIso,
  AFN: sameAsIso,
  ALL: sameAsIso,
  AMD: sameAsIso,
  AOA: sameAsIso,
  ARS: sameAsIso,
  AUD: sameAsIso,
  AWG: sameAsIso,
  AZN: sameAsIso,
  BAM: sameAsIso,
  BBD: sameAsIso,
  BDT: sameAsIso,
  BHD: lastDigitZero,
  BIF: sameAsIso,
  BMD: sameAsIso,
  BND: sameAsIso,
  BOB: sameAsIso,
  BRL: sameAsIso,
  BSD: sameAsIso,
  BWP: sameAsIso,
  BYN: sameAsIso,
  BZD: sameAsIso,
  CAD: sameAsIso,
  CDF: sameAsIso,
  CHF: sameAsIso,
  CLP: sameAsIso,
  CNY: sameAsIso,
  COP: sameAsIso,
  CRC: sameAsIso,
  CVE: sameAsIso,
  CZK: sameAsIso,
  DJF: sameAsIso,
  DKK: sameAsIso,
  DOP: sameAsIso,
  DZD: sameAsIso,
  EGP: sameAsIso,
  ETB: sameAsIso,
  EUR: sameAsIso,
  FJD: sameAsIso,
  FKP: sameAsIso,
  GBP: sameAsIso,
  GEL: sameAsIso,
  GIP: sameAsIso,
  GMD: sameAsIso,
  GNF: sameAsIso,
  GTQ: sameAsIso,
  GYD: sameAsIso,
  HKD: sameAsIso,
  HNL: sameAsIso,
  HTG: sameAsIso,
  HUF: sameAsIso,
  IDR: sameAsIso,
  ILS: sameAsIso,
  INR: sameAsIso,
  ISK: asIfHundredths,
  JMD: sameAsIso,
  JOD: lastDigitZero,
  JPY: sameAsIso,
  KES: sameAsIso,
  KGS: sameAsIso,
  KHR: sameAsIso,
  KMF: sameAsIso,
  KRW: sameAsIso,
  KWD: lastDigitZero,
  KYD: sameAsIso,
  KZT: sameAsIso,
  LAK: sameAsIso,
  LBP: sameAsIso,
  LKR: sameAsIso,
  LRD: sameAsIso,
  LSL: sameAsIso,
  MAD: sameAsIso,
  MDL: sameAsIso,
  MGA: wholeUnits,
  MKD: sameAsIso,
  MMK: sameAsIso,
  MNT: sameAsIso,
  MOP: sameAsIso,
  MUR: sameAsIso,
  MVR: sameAsIso,
  MWK: sameAsIso,
  MXN: sameAsIso,
  MYR: sameAsIso,
  MZN: sameAsIso,
  NAD: sameAsIso,
  NGN: sameAsIso,
  NIO: sameAsIso,
  NOK: sameAsIso,
  NPR: sameAsIso,
  NZD: sameAsIso,
  OMR: lastDigitZero,
  PAB: sameAsIso,
  PEN: sameAsIso,
  PGK: sameAsIso,
  PHP: sameAsIso,
  PKR: sameAsIso,
  PLN: sameAsIso,
  PYG: sameAsIso,
  QAR: sameAsIso,
  RON: sameAsIso,
  RSD: sameAsIso,
  RUB: sameAsIso,
  RWF: sameAsIso,
  SAR: sameAsIso,
  SBD: sameAsIso,
  SCR: sameAsIso,
  SEK: sameAsIso,
  SGD: sameAsIso,
  SHP: sameAsIso,
  SLE: sameAsIso,
  SOS: sameAsIso,
  SRD: sameAsIso,
  SZL: sameAsIso,
  THB: sameAsIso,
  TJS: sameAsIso,
  TND: lastDigitZero,
  TOP: sameAsIso,
  TRY: sameAsIso,
  TTD: sameAsIso,
  TWD: sameAsIso,
  TZS: sameAsIso,
  UAH: sameAsIso,
  UGX: asIfHundredths,
  USD: sameAsIso,
  UYU: sameAsIso,
  UZS: sameAsIso,
  VND: sameAsIso,
  VUV: sameAsIso,
  WST: sameAsIso,
  XAF: sameAsIso,
  XCD: sameAsIso,
  XCG: sameAsIso,
  XOF: sameAsIso,
  XPF: sameAsIso,
  YER: sameAsIso,
  ZAR: sameAsIso,
  ZMW: sameAsIso,
};

// Of cards; other payment methods have lower limits, which Stripe itself checks.
const largestAmount = 999_999_999_999;

function scaleOf(code: string): Scale | undefined {
  return isCurrency(code) ? scales[code] : undefined;
}

function conversionFailed(field: string, message: string, suggestedAction: string): IntegrationError {
  return new IntegrationError('AMOUNT_CONVERSION_FAILED', {
    message: 'Stripe cannot take this amount in this currency.',
    suggestedAction,
    issues: [{ field: `${field}.minorAmount`, message }],
  });
}

/**
 * An amount as Stripe writes it. Nothing is rounded: what Stripe cannot express is refused.
 *
 * @param field - What the caller calls this amount (`amount`, `amountToCapture`, `refundAmount`), for the error.
 */
export function toStripeAmount({ minorAmount, currency }: IsoAmount, field = 'amount'): StripeAmount {
  const scale = scaleOf(currency);
  if (!scale) {
    throw new IntegrationError('CURRENCY_NOT_SUPPORTED', {
      message: 'Stripe does not take this currency.',
      suggestedAction: 'Use a currency of https://docs.stripe.com/currencies or another connector.',
      issues: [{ field: `${field}.currency`, message: 'must be a currency that Stripe takes' }],
    });
  }
  if (!Number.isSafeInteger(minorAmount) || minorAmount < scale.step || minorAmount % scale.step !== 0) {
    throw conversionFailed(field, `must be ${scale.takes} in this currency`, `Use ${scale.takes}.`);
  }
  const amount = (minorAmount * scale.times) / scale.per;
  if (amount > largestAmount) {
    throw conversionFailed(field, 'must not exceed 12 digits at Stripe', 'Split the payment into smaller ones.');
  }
  return { amount, currency: currency.toLowerCase() };
}

/**
 * What Stripe's amount is in ISO 4217 minor units; undefined for a currency that we do not know and for an amount that
 * is not a whole number of minor units.
 */
export function fromStripeAmount(amount: number, currency: string): IsoAmount | undefined {
  const code = currency.toUpperCase();
  // Stripe writes lower case; this also keeps out what only becomes a code in capitals (a dotless i).
  if (!isCurrency(code) || code.toLowerCase() !== currency) return undefined;
  const scale = scaleOf(code);
  if (!scale || !Number.isSafeInteger(amount) || amount < 0) return undefined;
  const minorAmount = (amount / scale.times) * scale.per;
  return Number.isSafeInteger(minorAmount) ? { minorAmount, currency: code } : undefined;
}
