import { assign } from '../assign.ts';
import { customerNamed } from '../customer/find.ts';
import { invalidRequest, missingResource } from '../failure.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { isCreated, page } from '../http/page.ts';
import { mergeMetadata } from '../params/metadata.ts';
import type { World } from '../state/world.ts';
import type { SetupIntent } from '../wire/setup-intent.ts';
import { attempt, chooseMethod, prepare } from './confirm.ts';
import {
  type CreateParams,
  cancelShape,
  confirmShape,
  createShape,
  getShape,
  listShape,
  updateShape,
} from './params.ts';

function setupAt(world: World, id: string): SetupIntent {
  const intent = world.account.setupIntents.get(id);
  if (!intent) throw missingResource('setupintent', id, 'intent');
  return intent;
}

function build(world: World, params: CreateParams): SetupIntent {
  const id = world.ids.make('setup_intent');
  const { automatic_payment_methods: automatic } = params;
  return {
    id,
    object: 'setup_intent',
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    application: null,
    automatic_payment_methods:
      automatic?.enabled === false ? null : { allow_redirects: automatic?.allow_redirects ?? 'always', enabled: true },
    cancellation_reason: null,
    client_secret: id + world.ids.make('clientSecret'),
    created: world.now(),
    customer: params.customer === undefined ? null : customerNamed(world, params.customer).id,
    customer_account: null,
    description: params.description ?? null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: mergeMetadata({}, params.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: ['card'],
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: params.usage ?? 'off_session',
  };
}

function keep(world: World, intent: SetupIntent): SetupIntent {
  world.record({ type: 'setup_intent.created', id: intent.id, customer: intent.customer, metadata: intent.metadata });
  return world.account.setupIntents.add(intent);
}

function create(world: World, params: CreateParams): SetupIntent {
  const intent = build(world, params);
  if (params.confirm) {
    const method = prepare(world, intent, params);
    attempt(world, keep(world, intent), method, params);
    return intent;
  }
  const method = chooseMethod(world, intent, params);
  if (method) assign(intent, { payment_method: method.id, status: 'requires_confirmation' });
  return keep(world, intent);
}

function cancel(world: World, intent: SetupIntent, reason: string | undefined): SetupIntent {
  if (intent.status === 'succeeded' || intent.status === 'canceled') {
    throw invalidRequest(`You cannot cancel this SetupIntent because it has a status of ${intent.status}.`, {
      code: 'setup_intent_unexpected_state',
      setup_intent: intent,
    });
  }
  world.record({ type: 'setup_intent.canceled', id: intent.id });
  return assign(intent, { status: 'canceled', cancellation_reason: reason ?? null, next_action: null });
}

/** Wishes to store a payment method for later. */
export const setupIntentEndpoints: readonly Endpoint[] = [
  endpoint('POST /v1/setup_intents', 'setup_intent', createShape, ({ params, world }) => create(world, params)),
  endpoint('GET /v1/setup_intents', 'setup_intent', listShape, ({ params, path, world }) => {
    const wanted = (intent: SetupIntent): boolean =>
      (params.customer === undefined || intent.customer === params.customer) &&
      (params.payment_method === undefined || intent.payment_method === params.payment_method) &&
      isCreated(intent.created, params.created);
    return page(world.account.setupIntents.newestFirst().filter(wanted), params, path);
  }),
  endpoint('GET /v1/setup_intents/{intent}', 'setup_intent', getShape, ({ id, world }) => setupAt(world, id)),
  endpoint('POST /v1/setup_intents/{intent}', 'setup_intent', updateShape, ({ id, params, world }) => {
    const intent = setupAt(world, id);
    const customer = params.customer === undefined ? undefined : customerNamed(world, params.customer).id;
    const changes = params.payment_method !== undefined || params.payment_method_data !== undefined;
    const method = changes
      ? chooseMethod(world, { ...intent, customer: customer ?? intent.customer }, params)
      : undefined;
    return assign(intent, {
      customer,
      description: params.description,
      metadata: mergeMetadata(intent.metadata, params.metadata),
      payment_method: method?.id,
      status: method && 'requires_confirmation',
    });
  }),
  endpoint('POST /v1/setup_intents/{intent}/confirm', 'setup_intent', confirmShape, ({ id, params, world }) => {
    const intent = setupAt(world, id);
    assign(intent, { allowed_payment_method_types: params.allowed_payment_method_types });
    attempt(world, intent, prepare(world, intent, params), params);
    return intent;
  }),
  endpoint('POST /v1/setup_intents/{intent}/cancel', 'setup_intent', cancelShape, ({ id, params, world }) =>
    cancel(world, setupAt(world, id), params.cancellation_reason),
  ),
];
