import { assign } from '../assign.ts';
import { invalidRequest } from '../failure.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { isCreated, page } from '../http/page.ts';
import { type SearchFields, search } from '../http/search.ts';
import { searching } from '../params/fragments.ts';
import { shape } from '../params/shape.ts';
import type { World } from '../state/world.ts';
import type { PaymentIntent } from '../wire/payment-intent.ts';
import { attempt } from './attempt.ts';
import { buildIntent } from './build.ts';
import { cancel, capture } from './capture.ts';
import {
  type ConfirmParams,
  type CreateParams,
  cancelShape,
  captureShape,
  confirmShape,
  createShape,
  getShape,
  incrementShape,
  listShape,
  updateShape,
} from './params.ts';
import { chooseMethod, prepare } from './prepare.ts';
import { intentAt } from './state.ts';
import { amend, update } from './update.ts';

const searchFields: SearchFields<PaymentIntent> = {
  texts: {
    currency: ({ currency }) => currency,
    customer: ({ customer }) => customer,
    status: ({ status }) => status,
  },
  numbers: { amount: ({ amount }) => amount, created: ({ created }) => created },
};

function keep(world: World, intent: PaymentIntent): void {
  world.account.paymentIntents.add(intent);
  const { id, amount, currency, customer, metadata } = intent;
  world.record({ type: 'payment_intent.created', id, amount, currency, customer, metadata });
}

function create(world: World, params: CreateParams): PaymentIntent {
  const intent = buildIntent(world, params);
  if (params.confirm) {
    const plan = prepare(world, intent, params);
    keep(world, intent);
    attempt(world, intent, plan);
    return intent;
  }
  const method = chooseMethod(world, intent, params);
  if (method) assign(intent, { payment_method: method.id, status: 'requires_confirmation' });
  keep(world, intent);
  return intent;
}

function confirm(world: World, intent: PaymentIntent, params: ConfirmParams): PaymentIntent {
  const plan = prepare(world, intent, params);
  attempt(world, amend(intent, params), plan);
  return intent;
}

/** Payments. */
export const paymentIntentEndpoints: readonly Endpoint[] = [
  endpoint('POST /v1/payment_intents', 'payment_intent', createShape, ({ params, world }) => create(world, params)),
  endpoint('GET /v1/payment_intents', 'payment_intent', listShape, ({ params, path, world }) => {
    const wanted = (intent: PaymentIntent): boolean =>
      (params.customer === undefined || intent.customer === params.customer) &&
      isCreated(intent.created, params.created);
    return page(world.account.paymentIntents.newestFirst().filter(wanted), params, path);
  }),
  endpoint('GET /v1/payment_intents/search', 'payment_intent', shape(searching), ({ params, path, world }) =>
    search(world.account.paymentIntents.newestFirst(), searchFields, params, path),
  ),
  endpoint('GET /v1/payment_intents/{intent}', 'payment_intent', getShape, ({ id, world }) => intentAt(world, id)),
  endpoint('POST /v1/payment_intents/{intent}', 'payment_intent', updateShape, ({ id, params, world }) =>
    update(world, intentAt(world, id), params),
  ),
  endpoint('POST /v1/payment_intents/{intent}/confirm', 'payment_intent', confirmShape, ({ id, params, world }) =>
    confirm(world, intentAt(world, id), params),
  ),
  endpoint('POST /v1/payment_intents/{intent}/capture', 'payment_intent', captureShape, ({ id, params, world }) =>
    capture(world, intentAt(world, id), params),
  ),
  endpoint('POST /v1/payment_intents/{intent}/cancel', 'payment_intent', cancelShape, ({ id, params, world }) =>
    cancel(world, intentAt(world, id), params.cancellation_reason),
  ),
  endpoint(
    'POST /v1/payment_intents/{intent}/increment_authorization',
    'payment_intent',
    incrementShape,
    ({ id, world }) => {
      throw invalidRequest('This PaymentIntent is not eligible for incremental authorization.', {
        payment_intent: intentAt(world, id),
      });
    },
  ),
];
