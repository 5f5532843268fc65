import * as z from 'zod/mini';
import type { Sensitive } from '../secret.ts';
import { email, fields, name, phone, sensitive, text } from './fields.ts';

/** Where somebody lives or receives post. */
export interface PostalAddress {
  readonly line1?: Sensitive | undefined;
  readonly line2?: Sensitive | undefined;
  readonly line3?: Sensitive | undefined;
  readonly city?: Sensitive | undefined;
  /** State, province, county or prefecture. */
  readonly state?: Sensitive | undefined;
  readonly zipCode?: Sensitive | undefined;
  /** ISO 3166-1 alpha-2, in upper case. */
  readonly countryAlpha2Code?: string | undefined;
}

/** A postal address and who is to be found there. */
export interface Address extends PostalAddress {
  readonly firstName?: Sensitive | undefined;
  readonly lastName?: Sensitive | undefined;
  readonly email?: Sensitive | undefined;
  readonly phone?: Sensitive | undefined;
}

/** The two addresses of a payment. */
export interface PaymentAddress {
  readonly billingAddress?: Address | undefined;
  readonly shippingAddress?: Address | undefined;
}

const line = z.optional(sensitive(text(500)));

const postalFields = {
  line1: line,
  line2: line,
  line3: line,
  city: line,
  state: line,
  zipCode: z.optional(sensitive(text(40))),
  countryAlpha2Code: z.optional(text(2).check(z.regex(/^[A-Z]{2}$/, 'must be two upper-case letters, such as "DE"'))),
};

/** @internal */
export const postalAddress = fields(postalFields);

/** @internal */
export const address = fields({
  ...postalFields,
  firstName: z.optional(name),
  lastName: z.optional(name),
  email: z.optional(email),
  phone: z.optional(phone),
});

/** @internal */
export const paymentAddress = fields({
  billingAddress: z.optional(address),
  shippingAddress: z.optional(address),
});
