import { type Address, type OperationContext, type Sealed, type Secret, secret } from '@prism/core';
import { joined } from './joined.ts';

/** What Adyen documents for a part of an address that is not known. */
const unknown = { text: 'N/A', country: 'ZZ' } as const;

/**
 * Adyen takes a whole address or none: a part that is missing is sent as unknown, and told. The house number stands in the
 * lines of the street, so its own field is always `N/A`.
 *
 * @param field - What the caller calls this address, for warnings.
 */
export function toAdyenAddress(address: Sealed<Address> | undefined, field: string, context: OperationContext) {
  if (address === undefined) return undefined;
  const { line1, line2, line3, city, state, zipCode, countryAlpha2Code } = address;
  const street = joined(', ', line1, line2, line3);
  const parts = { line1: street, city, zipCode, countryAlpha2Code };
  const missing = Object.entries(parts).flatMap(([name, part]) => (part === undefined ? [name] : []));
  // Only a person stands in it, who is sent elsewhere.
  if (missing.length === Object.keys(parts).length && state === undefined) return undefined;
  for (const name of missing) {
    context.warn({
      field: `${field}.${name}`,
      message: 'is missing: Adyen wants whole addresses, and was told that it is unknown',
    });
  }
  return {
    street: street ?? unknown.text,
    houseNumberOrName: unknown.text,
    city: city ?? unknown.text,
    postalCode: postalCode(zipCode, countryAlpha2Code, `${field}.zipCode`, context),
    country: countryAlpha2Code ?? unknown.country,
    stateOrProvince: state,
  };
}

/** Five digits in the US, elsewhere up to ten characters. */
function postalCode(
  zipCode: Secret | undefined,
  country: string | undefined,
  field: string,
  { refuse, warn }: OperationContext,
): Secret | string {
  if (zipCode === undefined) return unknown.text;
  const text = zipCode.reveal();
  const [, fiveDigits] = (country === 'US' && /^(\d{5})[- ]?\d{4}$/.exec(text)) || [];
  if (fiveDigits !== undefined) {
    warn({ field, message: 'was shortened: Adyen takes the five digits of a US ZIP code' });
    return secret(fiveDigits);
  }
  if (text.length > 10) refuse({ field, message: 'must be at most 10 characters for Adyen' });
  return zipCode;
}
