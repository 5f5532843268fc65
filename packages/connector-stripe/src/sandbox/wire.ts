import type { Tree } from './params/param.ts';

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

/** What the card's bank checked. */
export interface CardChecks {
  readonly address_line1_check: string | null;
  readonly address_postal_code_check: string | null;
  readonly cvc_check: string | null;
}

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

/** Why the last attempt at a payment or a setup failed. */
export interface LastError {
  readonly type: 'card_error' | 'invalid_request_error';
  readonly code: string;
  readonly message: string;
  readonly doc_url: string;
  readonly advice_code?: string;
  readonly charge?: string;
  readonly decline_code?: string;
  readonly network_decline_code?: string;
  readonly param?: string;
  readonly payment_method: PaymentMethod;
  readonly payment_method_type: 'card';
}

/** What the customer has to do next. */
export type NextAction =
  | { readonly type: 'redirect_to_url'; readonly redirect_to_url: { return_url: string; url: string } }
  | { readonly type: 'use_stripe_sdk'; readonly use_stripe_sdk: { type: string; source: string; directory_server_name: string } };

/** Which payment methods an intent accepts. */
export interface AutomaticPaymentMethods {
  readonly allow_redirects: 'always' | 'never';
  readonly enabled: boolean;
}

/** The states of a payment intent. */
export type PaymentIntentStatus =
  | 'canceled'
  | 'processing'
  | 'requires_action'
  | 'requires_capture'
  | 'requires_confirmation'
  | 'requires_payment_method'
  | 'succeeded';

/** A payment, from the wish to the money. */
export interface PaymentIntent {
  readonly id: string;
  readonly object: 'payment_intent';
  allowed_payment_method_types: readonly string[] | null;
  amount: number;
  amount_capturable: number;
  amount_details: { tip: Record<string, never> };
  amount_received: number;
  application: null;
  application_fee_amount: number | null;
  automatic_payment_methods: AutomaticPaymentMethods | null;
  canceled_at: number | null;
  cancellation_reason: string | null;
  capture_method: 'automatic' | 'automatic_async' | 'manual';
  readonly client_secret: string;
  confirmation_method: 'automatic' | 'manual';
  readonly created: number;
  currency: string;
  customer: string | null;
  customer_account: string | null;
  description: string | null;
  excluded_payment_method_types: readonly string[] | null;
  last_payment_error: LastError | null;
  latest_charge: string | null;
  readonly livemode: false;
  managed_payments: null;
  metadata: Metadata;
  next_action: NextAction | null;
  on_behalf_of: string | null;
  payment_details: Tree | null;
  payment_method: string | null;
  payment_method_configuration_details: null;
  payment_method_options: {
    card: {
      installments: null;
      mandate_options: null;
      network: string | null;
      request_three_d_secure: 'any' | 'automatic' | 'challenge';
      capture_method?: 'manual';
      moto?: boolean;
      setup_future_usage?: 'none' | 'off_session' | 'on_session';
    };
  };
  payment_method_types: readonly string[];
  payment_record: null;
  processing: null;
  receipt_email: string | null;
  review: null;
  setup_future_usage: 'off_session' | 'on_session' | null;
  shipping: Shipping | null;
  source: null;
  statement_descriptor: string | null;
  statement_descriptor_suffix: string | null;
  status: PaymentIntentStatus;
  transfer_data: Tree | null;
  transfer_group: string | null;
}

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

/** Money on its way back. */
export interface Refund {
  readonly id: string;
  readonly object: 'refund';
  readonly amount: number;
  readonly balance_transaction: string | null;
  readonly charge: string;
  readonly created: number;
  readonly currency: string;
  readonly customer: string | null;
  readonly customer_account: null;
  readonly destination_details: {
    readonly card: { reference_status: string; reference_type: string; type: string };
    readonly type: 'card';
  };
  failure_balance_transaction?: string;
  failure_reason?: string;
  metadata: Metadata;
  readonly payment_intent: string;
  readonly payment_method: string;
  readonly reason: string | null;
  readonly receipt_number: null;
  readonly source_transfer_reversal: null;
  status: 'failed' | 'pending' | 'succeeded';
  readonly transfer_reversal: null;
}

/** The wish to store a payment method for later. */
export interface SetupIntent {
  readonly id: string;
  readonly object: 'setup_intent';
  allowed_payment_method_types: readonly string[] | null;
  application: null;
  automatic_payment_methods: AutomaticPaymentMethods | null;
  cancellation_reason: string | null;
  readonly client_secret: string;
  readonly created: number;
  customer: string | null;
  customer_account: string | null;
  description: string | null;
  excluded_payment_method_types: null;
  flow_directions: null;
  last_setup_error: LastError | null;
  latest_attempt: string | null;
  readonly livemode: false;
  mandate: null;
  metadata: Metadata;
  next_action: NextAction | null;
  on_behalf_of: string | null;
  payment_method: string | null;
  payment_method_configuration_details: null;
  payment_method_options: Pick<PaymentIntent['payment_method_options'], 'card'>;
  payment_method_types: readonly string[];
  single_use_mandate: null;
  status: Exclude<PaymentIntentStatus, 'requires_capture'>;
  usage: 'off_session' | 'on_session';
}

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
