import type { PaymentMethod } from './payment-method.ts';

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
  | {
      readonly type: 'use_stripe_sdk';
      readonly use_stripe_sdk: { type: string; source: string; directory_server_name: string };
    };

/** Which payment methods an intent accepts. */
export interface AutomaticPaymentMethods {
  readonly allow_redirects: 'always' | 'never';
  readonly enabled: boolean;
}

/** How cards are treated by one intent. */
export interface CardOptions {
  readonly installments: null;
  readonly mandate_options: null;
  readonly network: string | null;
  readonly request_three_d_secure: 'any' | 'automatic' | 'challenge';
  readonly capture_method?: 'manual';
  readonly moto?: boolean;
  readonly setup_future_usage?: 'none' | 'off_session' | 'on_session';
}
