/** Key-value pairs of the merchant. */
export type Metadata = Readonly<Record<string, string>>;

/** A postal address. */
export interface Address {
  readonly city: string | null;
  readonly country: string | null;
  readonly line1: string | null;
  readonly line2: string | null;
  readonly postal_code: string | null;
  readonly state: string | null;
}

/** Where goods go. */
export interface Shipping {
  readonly address: Address;
  readonly carrier: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly tracking_number: string | null;
}

/** Who pays, as the payment method knows it. */
export interface BillingDetails {
  readonly address: Address;
  readonly email: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly tax_id: string | null;
}
