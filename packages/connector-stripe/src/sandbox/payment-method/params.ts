import { type KnownCard, recogniseCard } from '../cards/card-data.ts';
import { invalidRequest } from '../failure.ts';
import { billingDetails, mergeBillingDetails, otherMethodTypes } from '../params/fragments.ts';
import { mergeMetadata, metadata } from '../params/metadata.ts';
import { integer, oneOf, required, text } from '../params/param.ts';
import { hashOf } from '../params/shape.ts';
import { dateOf, type World } from '../state/world.ts';
import { redeemToken } from '../token/redeem.ts';
import type { PaymentMethod } from '../wire/payment-method.ts';
import { checkUsable } from './attach.ts';
import { makeMethod } from './build.ts';
import { methodNamed } from './find.ts';

const cardFields = {
  number: text(),
  exp_month: integer(),
  exp_year: integer(),
  cvc: text(),
  token: text(),
  networks: hashOf({}, ['preferred']),
};

/** A raw card, or a token for one. */
export const card = hashOf(cardFields);

const common = {
  billing_details: billingDetails,
  card,
  allow_redisplay: oneOf('always', 'limited', 'unspecified'),
  metadata,
};

/** What a payment method is created from. */
export const methodFields = { ...common, type: text() };

/** Documented, and without effect on cards. */
export const methodOpaque: readonly string[] = [...otherMethodTypes, 'radar_options'];

/** A payment method that is created on the way to something else. */
export const methodData = hashOf({ ...common, type: required(text()) }, methodOpaque);

type CardParams = ReturnType<typeof card.read>;
type MethodParams = Omit<ReturnType<typeof methodData.read>, 'type'> & { readonly type: string | undefined };

function needed<T>(value: T | undefined, param: string): T {
  if (value !== undefined) return value;
  throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}

function recognise(world: World, params: CardParams, prefix: string): KnownCard {
  if (params.token !== undefined) return redeemToken(world, params.token, `${prefix}[token]`);
  return recogniseCard(
    {
      number: needed(params.number, `${prefix}[number]`),
      exp_month: needed(params.exp_month, `${prefix}[exp_month]`),
      exp_year: needed(params.exp_year, `${prefix}[exp_year]`),
      cvc: params.cvc,
    },
    dateOf(world),
  );
}

/** Makes a payment method from parameters. `prefix` is the hash that they stand in. */
export function methodFrom(world: World, params: MethodParams, prefix = ''): PaymentMethod {
  const name = (field: string): string => (prefix === '' ? field : `${prefix}[${field}]`);
  const type = needed(params.type, name('type'));
  if (type !== 'card') {
    throw invalidRequest('The payment method type provided is invalid: this account has only card activated.', {
      param: name('type'),
    });
  }
  const known = recognise(world, needed(params.card, name('card')), name('card'));
  return makeMethod(world, known, {
    billing_details: mergeBillingDetails(params.billing_details),
    metadata: mergeMetadata({}, params.metadata),
    allow_redisplay: params.allow_redisplay,
  });
}

/** How an intent's parameters name a payment method. */
export interface MethodChoice {
  readonly payment_method: string | undefined;
  readonly payment_method_data: ReturnType<typeof methodData.read> | undefined;
}

/** The payment method that an intent's parameters choose, or the one that it has; one that can be used, whoever owns it. */
export function chosenMethod(world: World, choice: MethodChoice, current: string | null): PaymentMethod | undefined {
  const { payment_method: id = current, payment_method_data: data } = choice;
  if (!data && id === null) return undefined;
  const method = data ? methodFrom(world, data, 'payment_method_data') : methodNamed(world, id ?? '');
  checkUsable(world, method);
  return method;
}
