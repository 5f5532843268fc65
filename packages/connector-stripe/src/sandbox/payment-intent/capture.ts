import { assign } from '../assign.ts';
import { invalidRequest } from '../failure.ts';
import { mergeMetadata } from '../params/metadata.ts';
import type { World } from '../state/world.ts';
import type { PaymentIntent } from '../wire/payment-intent.ts';
import type { CaptureParams } from './params.ts';
import { cancelable, unexpectedState } from './state.ts';

function checkCapturable(intent: PaymentIntent, amount: number): void {
  if (intent.status === 'succeeded') {
    throw unexpectedState(intent, 'This PaymentIntent could not be captured because it has already been captured.');
  }
  if (intent.status !== 'requires_capture') {
    throw unexpectedState(
      intent,
      `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
    );
  }
  if (amount > intent.amount_capturable) {
    throw invalidRequest(
      'The payment could not be captured because the requested capture amount is greater than the amount you can capture for this charge. Contact us via https://support.stripe.com/contact/ for help.',
      { code: 'amount_too_large', payment_intent: intent },
    );
  }
}

/** Takes money that is held. What is not taken is released: cards here do not allow a second capture. */
export function capture(world: World, intent: PaymentIntent, params: CaptureParams): PaymentIntent {
  const amount = params.amount_to_capture ?? intent.amount_capturable;
  checkCapturable(intent, amount);
  if (params.final_capture === false) {
    throw invalidRequest('This PaymentIntent is not eligible for multicapture.', {
      param: 'final_capture',
      payment_intent: intent,
    });
  }
  const charge = intent.latest_charge === null ? undefined : world.account.charges.get(intent.latest_charge);
  if (charge) assign(charge, { captured: true, amount_captured: amount });
  assign(intent, {
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: amount,
    application_fee_amount: params.application_fee_amount,
    metadata: mergeMetadata(intent.metadata, params.metadata),
    payment_details: params.payment_details,
    statement_descriptor_suffix: params.statement_descriptor_suffix,
    transfer_data: params.transfer_data,
  });
  world.record({
    type: 'captured',
    id: intent.id,
    amount,
    currency: intent.currency,
    customer: intent.customer,
    metadata: intent.metadata,
  });
  return intent;
}

/** Gives up a payment, and releases what is held for it. */
export function cancel(world: World, intent: PaymentIntent, reason: string | undefined): PaymentIntent {
  if (!cancelable.includes(intent.status)) {
    throw unexpectedState(
      intent,
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${cancelable.join(', ')}.`,
    );
  }
  assign(intent, {
    status: 'canceled',
    amount_capturable: 0,
    canceled_at: world.now(),
    cancellation_reason: reason ?? null,
    next_action: null,
  });
  world.record({
    type: 'canceled',
    id: intent.id,
    amount: intent.amount,
    currency: intent.currency,
    metadata: intent.metadata,
  });
  return intent;
}
