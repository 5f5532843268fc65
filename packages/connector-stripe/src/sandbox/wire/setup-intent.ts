import type { AutomaticPaymentMethods, CardOptions, LastError, NextAction } from './intent.ts';
import type { PaymentIntentStatus } from './payment-intent.ts';
import type { Metadata } from './shared.ts';

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
  payment_method_options: { card: CardOptions };
  payment_method_types: readonly string[];
  single_use_mandate: null;
  status: Exclude<PaymentIntentStatus, 'requires_capture'>;
  usage: 'off_session' | 'on_session';
}
