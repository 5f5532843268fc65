import type { Tree } from '../params/tree.ts';
import type { CardChecks } from './payment-method.ts';
import type { BillingDetails, Metadata, Shipping } from './shared.ts';

/** How the networks and the risk checks judged a charge. */
export interface ChargeOutcome {
  readonly advice_code: string | null;
  readonly network_advice_code: string | null;
  readonly network_decline_code: string | null;
  readonly network_status: string;
  readonly reason: string | null;
  readonly risk_level: string;
  readonly risk_score: number;
  readonly seller_message: string;
  readonly type: string;
}

/** What 3-D Secure said of a charge. */
export interface ThreeDSecure {
  readonly authentication_flow: 'challenge' | 'frictionless' | null;
  readonly electronic_commerce_indicator: string | null;
  readonly exemption_indicator: null;
  readonly result: 'attempt_acknowledged' | 'authenticated';
  readonly result_reason: null;
  readonly transaction_id: string | null;
  readonly version: string | null;
}

/** The card as the charge used it. */
export interface ChargedCard {
  readonly amount_authorized: number | null;
  readonly authorization_code: string | null;
  readonly brand: string;
  readonly capture_before?: number;
  readonly checks: CardChecks;
  readonly country: string;
  readonly exp_month: number;
  readonly exp_year: number;
  readonly extended_authorization: { status: string };
  readonly fingerprint: string;
  readonly funding: string;
  readonly incremental_authorization: { status: string };
  readonly installments: null;
  readonly last4: string;
  readonly mandate: null;
  readonly multicapture: { status: string };
  readonly network: string;
  readonly network_token: { used: boolean };
  readonly network_transaction_id: string | null;
  readonly overcapture: { maximum_amount_capturable: number; status: string };
  readonly regulated_status: string;
  readonly three_d_secure: ThreeDSecure | null;
  readonly transaction_link_id: null;
  readonly wallet: null;
}

/** One attempt to take money from a card. */
export interface Charge {
  readonly id: string;
  readonly object: 'charge';
  readonly amount: number;
  amount_captured: number;
  amount_refunded: number;
  application: null;
  application_fee: null;
  application_fee_amount: number | null;
  balance_transaction: string | null;
  readonly billing_details: BillingDetails;
  calculated_statement_descriptor: string | null;
  captured: boolean;
  readonly created: number;
  readonly currency: string;
  customer: string | null;
  description: string | null;
  disputed: boolean;
  failure_balance_transaction: null;
  readonly failure_code: string | null;
  readonly failure_message: string | null;
  fraud_details: Record<string, string>;
  readonly livemode: false;
  metadata: Metadata;
  on_behalf_of: string | null;
  readonly outcome: ChargeOutcome;
  readonly paid: boolean;
  readonly payment_intent: string;
  readonly payment_method: string;
  readonly payment_method_details: { readonly card: ChargedCard; readonly type: 'card' };
  readonly radar_options: Record<string, never>;
  receipt_email: string | null;
  receipt_number: null;
  readonly receipt_url: string | null;
  refunded: boolean;
  review: null;
  shipping: Shipping | null;
  source: null;
  source_transfer: null;
  statement_descriptor: string | null;
  statement_descriptor_suffix: string | null;
  readonly status: 'failed' | 'succeeded';
  transfer_data: Tree | null;
  transfer_group: string | null;
}
