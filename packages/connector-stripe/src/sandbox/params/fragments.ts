import type { Address, BillingDetails, Shipping } from '../wire/shared.ts';
import { clearable, either, email, integer, list, type Param, required, text, tree } from './param.ts';
import { hashOf, type Values } from './shape.ts';

/** Which ids of the answer to replace by their objects. */
export const expand = { expand: list(text()) };

/** A part of a list, or of what a search finds. */
const limit = integer(1, 100);

/** The parameters of every list. */
export const paging = { ...expand, limit, starting_after: text(), ending_before: text() };

/** The parameters of every search. */
export const searching = { ...expand, limit, page: text(), query: required(text()) };

/** A point in time, or bounds of one. */
export const created = {
  created: either(hashOf({ gt: integer(), gte: integer(), lt: integer(), lte: integer() }), integer()),
};

const addressFields = {
  city: clearable(text()),
  country: clearable(text()),
  line1: clearable(text()),
  line2: clearable(text()),
  postal_code: clearable(text()),
  state: clearable(text()),
};

/** A postal address. */
export const address = hashOf(addressFields);

/** What the buyer's bank may check. */
export const billingDetails = hashOf({
  address: clearable(address),
  email: clearable(email()),
  name: clearable(text()),
  phone: clearable(text()),
  tax_id: clearable(text()),
});

/** Where goods go. */
export const shipping = hashOf({
  address: required(address),
  carrier: clearable(text()),
  name: required(text()),
  phone: clearable(text()),
  tracking_number: clearable(text()),
});

/** The ways to pay that Stripe knows besides cards. Accounts here have only cards activated. */
export const otherMethodTypes: readonly string[] = (
  'acss_debit affirm afterpay_clearpay alipay alma amazon_pay au_becs_debit bacs_debit bancontact billie bizum blik boleto ' +
  'cashapp crypto customer_balance eps fpx giropay grabpay ideal interac_present kakao_pay klarna konbini kr_card link mb_way ' +
  'mobilepay multibanco naver_pay nz_bank_account oxxo p24 pay_by_bank payco paynow paypal paypay payto pix promptpay ' +
  'revolut_pay samsung_pay satispay scalapay sepa_debit sequra sofort sunbit swish twint upi us_bank_account wechat_pay zip'
).split(' ');

/** A hash that is echoed, or unset. */
export const clearableTree: Param<ReturnType<typeof tree.read> | null> = clearable(tree);

const emptyAddress: Address = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };

/** Merges what was sent into an address, leaf by leaf. */
export function mergeAddress(
  change: Values<typeof addressFields> | null | undefined,
  current: Address | null = emptyAddress,
): Address {
  const base = current ?? emptyAddress;
  if (!change) return base;
  return {
    city: change.city === undefined ? base.city : change.city,
    country: change.country === undefined ? base.country : change.country,
    line1: change.line1 === undefined ? base.line1 : change.line1,
    line2: change.line2 === undefined ? base.line2 : change.line2,
    postal_code: change.postal_code === undefined ? base.postal_code : change.postal_code,
    state: change.state === undefined ? base.state : change.state,
  };
}

const noBillingDetails: BillingDetails = { address: emptyAddress, email: null, name: null, phone: null, tax_id: null };

/** Merges what was sent into billing details, leaf by leaf. */
export function mergeBillingDetails(
  change: ReturnType<typeof billingDetails.read> | undefined,
  current: BillingDetails = noBillingDetails,
): BillingDetails {
  if (!change) return current;
  return {
    address: change.address === null ? emptyAddress : mergeAddress(change.address, current.address),
    email: change.email === undefined ? current.email : change.email,
    name: change.name === undefined ? current.name : change.name,
    phone: change.phone === undefined ? current.phone : change.phone,
    tax_id: change.tax_id === undefined ? current.tax_id : change.tax_id,
  };
}

/** Shipping as Stripe shows it. */
export function toShipping(sent: ReturnType<typeof shipping.read> | null | undefined): Shipping | null | undefined {
  return (
    sent && {
      address: mergeAddress(sent.address),
      carrier: sent.carrier ?? null,
      name: sent.name,
      phone: sent.phone ?? null,
      tracking_number: sent.tracking_number ?? null,
    }
  );
}
