import { invalidRequest } from '../failure.ts';
import { checkAmountForBrand } from '../money.ts';
import { chosenMethod, type MethodChoice } from '../payment-method/params.ts';
import type { World } from '../state/world.ts';
import type { PaymentIntent } from '../wire/payment-intent.ts';
import type { PaymentMethod } from '../wire/payment-method.ts';
import type { ConfirmParams } from './params.ts';
import { editable, unexpectedState } from './state.ts';

/** How a payment is to be attempted. */
export interface Plan {
  readonly method: PaymentMethod;
  /** The customer is not there to authenticate. */
  readonly offSession: boolean;
  /** The payment fails rather than asks the customer for something. */
  readonly failOnAction: boolean;
  readonly returnUrl: string | undefined;
  readonly useSdk: boolean;
}

/** What of the parameters of a creation or a confirmation bears on the attempt. */
export type PlanParams = MethodChoice &
  Pick<
    ConfirmParams,
    'allowed_payment_method_types' | 'error_on_requires_action' | 'off_session' | 'return_url' | 'use_stripe_sdk'
  >;

const RETURN_URL_NEEDED =
  "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.";

function checkStatus(intent: PaymentIntent): void {
  if (intent.status === 'succeeded') {
    throw unexpectedState(
      intent,
      'You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.',
    );
  }
  if (editable.includes(intent.status)) return;
  throw unexpectedState(
    intent,
    `You cannot confirm this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action.`,
  );
}

function mayRedirect(intent: PaymentIntent, params: PlanParams): boolean {
  const allowed = params.allowed_payment_method_types ?? intent.allowed_payment_method_types;
  return intent.automatic_payment_methods?.allow_redirects === 'always' && !allowed?.every((type) => type === 'card');
}

function checkOwner(intent: PaymentIntent, method: PaymentMethod): void {
  if (method.customer === null || method.customer === intent.customer) return;
  if (intent.customer === null) {
    throw invalidRequest(
      `The \`payment_method\` parameter supplied ${method.id} belongs to the Customer ${method.customer}. Please include the Customer in the \`customer\` parameter on the PaymentIntent.`,
      { code: 'parameter_missing', param: 'source', payment_intent: intent },
    );
  }
  throw invalidRequest(
    `The PaymentMethod ${method.id} does not belong to the Customer you supplied ${intent.customer}. Please use this PaymentMethod with the Customer that it belongs to instead.`,
    { param: 'payment_method', payment_intent: intent },
  );
}

function checkDescriptor(intent: PaymentIntent): void {
  if (intent.statement_descriptor === null) return;
  throw invalidRequest(
    'The `statement_descriptor` parameter is not supported for card charges. Use `statement_descriptor_suffix` instead.',
    { code: 'payment_intent_invalid_parameter', param: 'statement_descriptor', payment_intent: intent },
  );
}

/** The payment method that the parameters choose, checked against the intent's customer. */
export function chooseMethod(world: World, intent: PaymentIntent, choice: MethodChoice): PaymentMethod | undefined {
  const method = chosenMethod(world, choice, intent.payment_method);
  if (method) checkOwner(intent, method);
  return method;
}

/** Checks everything that must hold before a payment is attempted. Nothing has happened when it refuses. */
export function prepare(world: World, intent: PaymentIntent, params: PlanParams): Plan {
  checkStatus(intent);
  if (params.return_url === undefined && mayRedirect(intent, params)) {
    throw invalidRequest(RETURN_URL_NEEDED, { param: 'return_url', payment_intent: intent });
  }
  checkDescriptor(intent);
  const method = chooseMethod(world, intent, params);
  if (!method) {
    throw unexpectedState(
      intent,
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
    );
  }
  checkAmountForBrand(intent.amount, intent.currency, method.card.brand);
  return {
    method,
    offSession: params.off_session ?? false,
    failOnAction: params.error_on_requires_action ?? false,
    returnUrl: params.return_url,
    useSdk: params.use_stripe_sdk ?? false,
  };
}
