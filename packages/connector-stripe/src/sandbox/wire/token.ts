import type { Metadata } from './shared.ts';

/** A card as a token holds it. */
export interface TokenCard {
  readonly id: string;
  readonly object: 'card';
  readonly address_city: string | null;
  readonly address_country: string | null;
  readonly address_line1: string | null;
  readonly address_line1_check: string | null;
  readonly address_line2: string | null;
  readonly address_state: string | null;
  readonly address_zip: string | null;
  readonly address_zip_check: string | null;
  readonly brand: string;
  readonly country: string;
  readonly cvc_check: string | null;
  readonly dynamic_last4: null;
  readonly exp_month: number;
  readonly exp_year: number;
  readonly fingerprint: string;
  readonly funding: string;
  readonly last4: string;
  readonly metadata: Metadata;
  readonly name: string | null;
  readonly networks: { preferred: null };
  readonly regulated_status: string;
  readonly tokenization_method: null;
}

/** A card for one use. */
export interface Token {
  readonly id: string;
  readonly object: 'token';
  readonly card: TokenCard;
  readonly client_ip: null;
  readonly created: number;
  readonly livemode: false;
  readonly type: 'card';
  used: boolean;
}
