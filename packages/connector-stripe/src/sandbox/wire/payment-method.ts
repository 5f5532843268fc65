import type { BillingDetails, Metadata } from './shared.ts';

/** What the card's bank checked. */
export interface CardChecks {
  readonly address_line1_check: string | null;
  readonly address_postal_code_check: string | null;
  readonly cvc_check: string | null;
}

/** A stored card. */
export interface PaymentMethod {
  readonly id: string;
  readonly object: 'payment_method';
  allow_redisplay: string;
  billing_details: BillingDetails;
  card: {
    readonly brand: string;
    checks: CardChecks;
    readonly country: string;
    readonly display_brand: string;
    exp_month: number;
    exp_year: number;
    readonly fingerprint: string;
    readonly funding: string;
    readonly generated_from: null;
    readonly last4: string;
    readonly networks: { available: readonly string[]; preferred: string | null };
    readonly regulated_status: string;
    readonly three_d_secure_usage: { supported: boolean };
    readonly wallet: null;
  };
  readonly created: number;
  customer: string | null;
  customer_account: string | null;
  readonly livemode: false;
  metadata: Metadata;
  readonly type: 'card';
}
