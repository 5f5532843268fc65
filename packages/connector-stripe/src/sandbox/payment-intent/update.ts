import { assign } from '../assign.ts';
import { customerNamed } from '../customer/find.ts';
import { checkAmount } from '../money.ts';
import { toShipping } from '../params/fragments.ts';
import { mergeMetadata } from '../params/metadata.ts';
import type { World } from '../state/world.ts';
import type { PaymentIntent } from '../wire/payment-intent.ts';
import { mergeCardOptions } from './build.ts';
import type { ConfirmParams, UpdateParams } from './params.ts';
import { chooseMethod } from './prepare.ts';
import { editable, unexpectedState } from './state.ts';

/** What cannot change any more once money is held or the intent is closed. */
const agreed = [
  'amount',
  'capture_method',
  'currency',
  'customer',
  'payment_method',
  'payment_method_data',
  'payment_method_options',
  'setup_future_usage',
] as const satisfies readonly (keyof UpdateParams)[];

function checkEditable(intent: PaymentIntent, params: UpdateParams): void {
  if (editable.includes(intent.status)) return;
  const field = agreed.find((name) => params[name] !== undefined);
  if (field === undefined) return;
  throw unexpectedState(
    intent,
    `This PaymentIntent's ${field} could not be updated because it has a status of ${intent.status}. You may only update the ${field} of a PaymentIntent with one of the following statuses: ${editable.join(', ')}.`,
    field,
  );
}

/** Takes over what a confirmation may still change. */
export function amend(intent: PaymentIntent, params: ConfirmParams | UpdateParams): PaymentIntent {
  return assign(intent, {
    allowed_payment_method_types: params.allowed_payment_method_types,
    capture_method: params.capture_method,
    excluded_payment_method_types: params.excluded_payment_method_types,
    payment_details: params.payment_details,
    payment_method_options: {
      card: mergeCardOptions(intent.payment_method_options.card, params.payment_method_options),
    },
    receipt_email: params.receipt_email,
    setup_future_usage: params.setup_future_usage,
    shipping: toShipping(params.shipping),
  });
}

/** Changes an intent. A new payment method or amount has to be confirmed again. */
export function update(world: World, intent: PaymentIntent, params: UpdateParams): PaymentIntent {
  checkEditable(intent, params);
  const amount = params.amount ?? intent.amount;
  const currency = params.currency ?? intent.currency;
  if (params.amount !== undefined || params.currency !== undefined) checkAmount(amount, currency);
  if (params.customer !== undefined) customerNamed(world, params.customer);
  const metadata = mergeMetadata(intent.metadata, params.metadata);
  const changesMethod = params.payment_method !== undefined || params.payment_method_data !== undefined;
  const owner = { ...intent, customer: params.customer ?? intent.customer };
  const method = changesMethod ? chooseMethod(world, owner, params) : undefined;
  const confirmAgain = method !== undefined || (amount !== intent.amount && intent.status === 'requires_action');
  amend(intent, params);
  return assign(intent, {
    amount,
    application_fee_amount: params.application_fee_amount,
    currency,
    customer: params.customer,
    description: params.description,
    metadata,
    next_action: confirmAgain ? null : undefined,
    payment_method: method?.id,
    statement_descriptor: params.statement_descriptor,
    statement_descriptor_suffix: params.statement_descriptor_suffix,
    status: confirmAgain ? 'requires_confirmation' : undefined,
    transfer_data: params.transfer_data,
    transfer_group: params.transfer_group,
  });
}
