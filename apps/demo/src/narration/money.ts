import { currencyExponents, type Money } from '@prism/core';

export function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minorAmount' in value && 'currency' in value;
}

/** `49.00 USD`, for people. */
export function moneyText({ minorAmount, currency }: Money): string {
  const decimals = currencyExponents[currency] ?? 0;
  const digits = String(minorAmount).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${digits.slice(0, point)}${decimals === 0 ? '' : `.${digits.slice(point)}`} ${currency}`;
}
