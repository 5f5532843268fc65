import { customerNamed } from '../customer/find.ts';
import { invalidRequest } from '../failure.ts';
import { checkAmount } from '../money.ts';
import { toShipping } from '../params/fragments.ts';
import { mergeMetadata } from '../params/metadata.ts';
import type { World } from '../state/world.ts';
import type { AutomaticPaymentMethods, CardOptions } from '../wire/intent.ts';
import type { PaymentIntent } from '../wire/payment-intent.ts';
import { type CreateParams, confirmFields, type methodOptions } from './params.ts';

const noCardOptions: CardOptions = {
  installments: null,
  mandate_options: null,
  network: null,
  request_three_d_secure: 'automatic',
};

/** The options of cards, merged into those that are there. */
export function mergeCardOptions(
  current: CardOptions,
  sent: ReturnType<typeof methodOptions.read> | undefined,
): CardOptions {
  const change = sent?.card;
  if (change === undefined) return current;
  return {
    ...current,
    network: change?.network ?? current.network,
    request_three_d_secure: change?.request_three_d_secure ?? current.request_three_d_secure,
    ...(change?.capture_method ? { capture_method: change.capture_method } : {}),
    ...(change?.moto ? { moto: change.moto } : {}),
    ...(change?.setup_future_usage ? { setup_future_usage: change.setup_future_usage } : {}),
  };
}

function checkConfirmOnly(params: CreateParams): void {
  if (params.confirm) return;
  const early = Object.keys(confirmFields).filter((name) => name !== 'use_stripe_sdk' && Object.hasOwn(params, name));
  const [first] = early;
  if (first !== undefined) {
    throw invalidRequest(`The parameter \`${first}\` can only be used with \`confirm\` set to true.`, { param: first });
  }
}

function acceptedMethods(sent: CreateParams['automatic_payment_methods']): AutomaticPaymentMethods | null {
  if (sent && !sent.enabled) return null;
  return { allow_redirects: sent?.allow_redirects ?? 'always', enabled: true };
}

/** The payment intent that the parameters describe, with neither a payment method nor a place in the account. */
export function buildIntent(world: World, params: CreateParams): PaymentIntent {
  checkConfirmOnly(params);
  checkAmount(params.amount, params.currency);
  if (params.customer !== undefined) customerNamed(world, params.customer);
  const id = world.ids.make('payment_intent');
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount: params.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: params.application_fee_amount ?? null,
    automatic_payment_methods: acceptedMethods(params.automatic_payment_methods),
    canceled_at: null,
    cancellation_reason: null,
    capture_method: params.capture_method ?? 'automatic_async',
    client_secret: id + world.ids.make('clientSecret'),
    confirmation_method: params.confirmation_method ?? 'automatic',
    created: world.now(),
    currency: params.currency,
    customer: params.customer ?? null,
    customer_account: null,
    description: params.description ?? null,
    excluded_payment_method_types: params.excluded_payment_method_types ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: mergeMetadata({}, params.metadata),
    next_action: null,
    on_behalf_of: params.on_behalf_of ?? null,
    payment_details: params.payment_details ?? null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: { card: mergeCardOptions(noCardOptions, params.payment_method_options) },
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: params.receipt_email ?? null,
    review: null,
    setup_future_usage: params.setup_future_usage ?? null,
    shipping: toShipping(params.shipping) ?? null,
    source: null,
    statement_descriptor: params.statement_descriptor ?? null,
    statement_descriptor_suffix: params.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_data: params.transfer_data ?? null,
    transfer_group: params.transfer_group ?? null,
  };
}
