import { acknowledged, asksForAuthentication, authenticated } from '../cards/authentication.ts';
import { type Decline, declines } from '../cards/declines.ts';
import { makeCharge } from '../charge/build.ts';
import { docUrl } from '../http/doc-url.ts';
import { attach, cardError, declineOf } from '../payment-method/attach.ts';
import { factsOf } from '../payment-method/find.ts';
import type { EffectDetails, World } from '../state/world.ts';
import type { Charge, ThreeDSecure } from '../wire/charge.ts';
import type { LastError } from '../wire/intent.ts';
import type { PaymentIntent } from '../wire/payment-intent.ts';
import type { PaymentMethod } from '../wire/payment-method.ts';
import { cancel } from './capture.ts';
import { challenge } from './next-action.ts';
import type { Plan } from './prepare.ts';

const isManual = ({ capture_method: method, payment_method_options: { card } }: PaymentIntent): boolean =>
  method === 'manual' || card.capture_method === 'manual';

function futureUsage({ setup_future_usage: usage, payment_method_options: { card } }: PaymentIntent): string | null {
  return card.setup_future_usage ?? usage;
}

/** The error as an intent remembers it. */
export function lastError(decline: Decline, method: PaymentMethod, charge: Charge | undefined): LastError {
  const { blocked: _, ...error } = decline;
  return {
    type: 'card_error',
    ...error,
    ...(charge ? { charge: charge.id } : {}),
    doc_url: docUrl(error.code),
    payment_method: structuredClone(method),
    payment_method_type: 'card',
  };
}

/** Sends the intent back to the choice of a payment method. */
export function fail(intent: PaymentIntent, error: LastError): void {
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.next_action = null;
  intent.last_payment_error = error;
}

function effectOf(intent: PaymentIntent, charge: Charge): Omit<EffectDetails, 'type'> {
  const { id, amount, currency, customer, metadata } = intent;
  return { id, amount, currency, customer, metadata, paymentMethod: charge.payment_method };
}

interface Refused {
  readonly decline: Decline;
  readonly charge: Charge | undefined;
}

function settleMethod(world: World, intent: PaymentIntent, method: PaymentMethod): void {
  const facts = factsOf(world, method);
  const usage = futureUsage(intent);
  if (method.customer === null && intent.customer !== null && usage !== null && usage !== 'none') {
    attach(world, method, intent.customer);
  }
  if (method.customer === null) facts.spent = true;
  else if (usage === 'off_session') facts.setUp = true;
}

/** A hold that nobody captures in time is released. */
function planRelease(world: World, intent: PaymentIntent, charge: Charge): void {
  const until = charge.payment_method_details.card.capture_before ?? Infinity;
  world.account.agenda.plan(until, () => {
    if (intent.status === 'requires_capture') cancel(world, intent, 'automatic');
  });
}

function succeed(world: World, intent: PaymentIntent, charge: Charge): void {
  intent.last_payment_error = null;
  intent.next_action = null;
  world.record({ type: 'authorized', ...effectOf(intent, charge) });
  if (!charge.captured) {
    intent.status = 'requires_capture';
    intent.amount_capturable = intent.amount;
    planRelease(world, intent, charge);
    return;
  }
  intent.status = 'succeeded';
  intent.amount_received = intent.amount;
  world.record({ type: 'captured', ...effectOf(intent, charge) });
}

/** Charges the card. Returns why not, if it is declined. */
export function chargeCard(
  world: World,
  intent: PaymentIntent,
  method: PaymentMethod,
  threeDSecure: ThreeDSecure | null,
): Refused | undefined {
  const decline = declineOf(factsOf(world, method).known);
  const charge = makeCharge(world, { intent, method, decline, manual: isManual(intent), threeDSecure });
  intent.latest_charge = charge.id;
  if (!decline) {
    settleMethod(world, intent, method);
    succeed(world, intent, charge);
    return undefined;
  }
  fail(intent, lastError(decline, method, charge));
  world.record({ type: 'declined', ...effectOf(intent, charge) });
  return { decline, charge };
}

function refuse(intent: PaymentIntent, method: PaymentMethod, decline: Decline): Refused {
  fail(intent, lastError(decline, method, undefined));
  return { decline, charge: undefined };
}

function pay(world: World, intent: PaymentIntent, plan: Plan): Refused | undefined {
  const { method, offSession, failOnAction, returnUrl, useSdk } = plan;
  const { known, setUp } = factsOf(world, method);
  const { request_three_d_secure: wish, moto = false } = intent.payment_method_options.card;
  const requested = wish !== 'automatic';
  if (world.account.authenticated.get(intent.id) === method.id) {
    return chargeCard(world, intent, method, authenticated(world.ids.networkReference()));
  }
  if (moto || !asksForAuthentication(known.card.authentication, { offSession, setUp, requested })) {
    return chargeCard(world, intent, method, requested ? acknowledged(world.ids.networkReference()) : null);
  }
  if (known.card.authentication === 'lookup-fails') return chargeCard(world, intent, method, null);
  if (offSession) return refuse(intent, method, declines.authenticationRequired);
  if (failOnAction) return refuse(intent, method, declines.actionNotWanted);
  intent.status = 'requires_action';
  intent.next_action = challenge(intent.client_secret, returnUrl, useSdk);
  return undefined;
}

/** Attempts the payment. A decline is remembered by the intent, then thrown. */
export function attempt(world: World, intent: PaymentIntent, plan: Plan): void {
  intent.payment_method = plan.method.id;
  intent.last_payment_error = null;
  const refused = pay(world, intent, plan);
  if (!refused) return;
  throw cardError(refused.decline, {
    charge: refused.charge?.id,
    payment_intent: intent,
    payment_method: plan.method,
  });
}
