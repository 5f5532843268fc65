import type { Address, Metadata, Shipping } from './shared.ts';

/** A customer. */
export interface Customer {
  readonly id: string;
  readonly object: 'customer';
  address: Address | null;
  balance: number;
  business_name?: string;
  readonly created: number;
  currency: string | null;
  customer_account: string | null;
  default_source: string | null;
  delinquent: boolean;
  description: string | null;
  discount: null;
  email: string | null;
  individual_name?: string;
  invoice_prefix: string;
  invoice_settings: {
    custom_fields: null;
    default_payment_method: string | null;
    footer: string | null;
    rendering_options: null;
  };
  readonly livemode: false;
  metadata: Metadata;
  name: string | null;
  next_invoice_sequence: number;
  phone: string | null;
  preferred_locales: readonly string[];
  shipping: Omit<Shipping, 'carrier' | 'tracking_number'> | null;
  tax_exempt: string;
  test_clock: string | null;
}
