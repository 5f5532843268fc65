import { asksForAuthentication } from '../cards/authentication.ts';
import { type Decline, declines } from '../cards/declines.ts';
import { invalidRequest } from '../failure.ts';
import { lastError } from '../payment-intent/attempt.ts';
import { authenticationFailure } from '../payment-intent/complete.ts';
import { challenge } from '../payment-intent/next-action.ts';
import { attach, cardError, declineOf } from '../payment-method/attach.ts';
import { factsOf, methodNamed } from '../payment-method/find.ts';
import { chosenMethod, type MethodChoice } from '../payment-method/params.ts';
import type { World } from '../state/world.ts';
import type { LastError } from '../wire/intent.ts';
import type { PaymentMethod } from '../wire/payment-method.ts';
import type { SetupIntent } from '../wire/setup-intent.ts';
import type { ConfirmParams } from './params.ts';

/** The payment method that the parameters choose, checked against the intent's customer. */
export function chooseMethod(world: World, intent: SetupIntent, choice: MethodChoice): PaymentMethod | undefined {
  const method = chosenMethod(world, choice, intent.payment_method);
  if (!method) return undefined;
  if (method.customer === null || method.customer === intent.customer) return method;
  throw invalidRequest(
    `The payment method supplied (${method.id}) belongs to the Customer ${method.customer}. Please include the Customer in the \`customer\` parameter on the SetupIntent.`,
    { param: 'payment_method' },
  );
}

/** Checks everything that must hold before a setup is attempted. */
export function prepare(
  world: World,
  intent: SetupIntent,
  params: MethodChoice & Pick<ConfirmParams, 'return_url'>,
): PaymentMethod {
  if (intent.status === 'succeeded' || intent.status === 'canceled') {
    throw invalidRequest(`You cannot confirm this SetupIntent because it has a status of ${intent.status}.`, {
      code: 'setup_intent_unexpected_state',
      setup_intent: intent,
    });
  }
  const cardOnly = intent.allowed_payment_method_types?.every((type) => type === 'card') ?? false;
  if (intent.automatic_payment_methods?.allow_redirects === 'always' && !cardOnly && params.return_url === undefined) {
    throw invalidRequest(
      'This SetupIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`.',
      { param: 'return_url', setup_intent: intent },
    );
  }
  const method = chooseMethod(world, intent, params);
  if (method) return method;
  throw invalidRequest("You cannot confirm this SetupIntent because it's missing a payment method.", {
    code: 'setup_intent_unexpected_state',
    setup_intent: intent,
  });
}

function fail(intent: SetupIntent, error: LastError): void {
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.next_action = null;
  intent.last_setup_error = error;
}

function succeed(world: World, intent: SetupIntent, method: PaymentMethod): void {
  intent.status = 'succeeded';
  intent.next_action = null;
  intent.last_setup_error = null;
  const facts = factsOf(world, method);
  if (intent.customer !== null && method.customer === null) attach(world, method, intent.customer);
  if (method.customer === null) facts.spent = true;
  else if (intent.usage === 'off_session') facts.setUp = true;
  world.record({ type: 'setup_intent.succeeded', id: intent.id, paymentMethod: method.id, customer: intent.customer });
}

function refuse(intent: SetupIntent, method: PaymentMethod, decline: Decline): never {
  fail(intent, lastError(decline, method, undefined));
  throw cardError(decline, { payment_method: method, setup_intent: intent });
}

/** Attempts the setup. A decline is remembered by the intent, then thrown. */
export function attempt(
  world: World,
  intent: SetupIntent,
  method: PaymentMethod,
  params: Pick<ConfirmParams, 'return_url' | 'use_stripe_sdk'>,
): void {
  const { known } = factsOf(world, method);
  intent.payment_method = method.id;
  intent.latest_attempt = world.ids.make('setup_attempt');
  if (known.card.authentication === 'lookup-fails') refuse(intent, method, declines.generic);
  const decline = known.card.attaches ? undefined : declineOf(known);
  if (decline) refuse(intent, method, decline);
  if (!asksForAuthentication(known.card.authentication, { offSession: false, setUp: false, requested: false })) {
    succeed(world, intent, method);
    return;
  }
  intent.status = 'requires_action';
  intent.next_action = challenge(intent.client_secret, params.return_url, params.use_stripe_sdk ?? false);
}

/** The bank's answer to the challenge of a setup. */
export function completeSetup(world: World, intent: SetupIntent, outcome: 'fail' | 'succeed'): void {
  const method = methodNamed(world, intent.payment_method ?? '');
  if (outcome === 'succeed') succeed(world, intent, method);
  else fail(intent, authenticationFailure('setup_intent_authentication_failure', method));
}
