import { assign } from '../assign.ts';
import { customerAt, customerNamed } from '../customer/find.ts';
import { invalidRequest, missingResource } from '../failure.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { page } from '../http/page.ts';
import { billingDetails, expand, mergeBillingDetails, paging } from '../params/fragments.ts';
import { clearableMetadata, mergeMetadata } from '../params/metadata.ts';
import { integer, oneOf, text } from '../params/param.ts';
import { hashOf, shape } from '../params/shape.ts';
import type { World } from '../state/world.ts';
import type { PaymentMethod } from '../wire/payment-method.ts';
import { attach, checkAttachable, detach } from './attach.ts';
import { methodAt } from './find.ts';
import { methodFields, methodFrom, methodOpaque } from './params.ts';

const allowRedisplay = oneOf('always', 'limited', 'unspecified');

const createShape = shape({ ...expand, ...methodFields }, [...methodOpaque, 'custom', 'customer', 'payment_method']);

const updateShape = shape(
  {
    ...expand,
    allow_redisplay: allowRedisplay,
    billing_details: billingDetails,
    card: hashOf({ exp_month: integer(1, 12), exp_year: integer(2000, 2100) }, ['networks']),
    metadata: clearableMetadata,
  },
  ['us_bank_account'],
);

const attachShape = shape({ ...expand, customer: text() }, ['customer_account']);

const listShape = shape({ ...paging, allow_redisplay: allowRedisplay, customer: text(), type: text() }, [
  'customer_account',
]);
const customerListShape = shape({ ...paging, allow_redisplay: allowRedisplay, type: text() });

interface MethodFilter {
  readonly allow_redisplay: string | undefined;
  readonly customer: string | undefined;
  readonly type: string | undefined;
}

function methodsLike(world: World, filter: MethodFilter): readonly PaymentMethod[] {
  const { allow_redisplay: redisplay, customer, type } = filter;
  return world.account.paymentMethods
    .newestFirst()
    .filter(
      (method) =>
        (type === undefined || method.type === type) &&
        (customer === undefined || method.customer === customer) &&
        (redisplay === undefined || method.allow_redisplay === redisplay),
    );
}

/** Stored cards. */
export const paymentMethodEndpoints: readonly Endpoint[] = [
  endpoint('POST /v1/payment_methods', 'payment_method', createShape, ({ params, world }) => methodFrom(world, params)),
  endpoint('GET /v1/payment_methods', 'payment_method', listShape, ({ params, path, world }) => {
    if (params.customer !== undefined) customerNamed(world, params.customer);
    return page(methodsLike(world, params), params, path);
  }),
  endpoint('GET /v1/payment_methods/{payment_method}', 'payment_method', shape(expand), ({ id, world }) =>
    methodAt(world, id),
  ),
  endpoint('POST /v1/payment_methods/{payment_method}', 'payment_method', updateShape, ({ id, params, world }) => {
    const method = methodAt(world, id);
    if (method.customer === null) {
      throw invalidRequest('You must save this PaymentMethod to a customer before you can update it.');
    }
    assign(method.card, { exp_month: params.card?.exp_month, exp_year: params.card?.exp_year });
    return assign(method, {
      allow_redisplay: params.allow_redisplay,
      billing_details: mergeBillingDetails(params.billing_details, method.billing_details),
      metadata: mergeMetadata(method.metadata, params.metadata),
    });
  }),
  endpoint(
    'POST /v1/payment_methods/{payment_method}/attach',
    'payment_method',
    attachShape,
    ({ id, params, world }) => {
      if (params.customer === undefined) {
        throw invalidRequest('Missing required param: customer.', { code: 'parameter_missing', param: 'customer' });
      }
      const customer = customerNamed(world, params.customer);
      const method = methodAt(world, id);
      checkAttachable(world, method);
      attach(world, method, customer.id);
      return method;
    },
  ),
  endpoint('POST /v1/payment_methods/{payment_method}/detach', 'payment_method', shape(expand), ({ id, world }) => {
    const method = methodAt(world, id);
    if (method.customer === null) {
      throw invalidRequest(
        'The payment method you provided is not attached to a customer so detachment is impossible.',
        { param: 'payment_method' },
      );
    }
    detach(world, method);
    return method;
  }),
  endpoint(
    'GET /v1/customers/{customer}/payment_methods',
    'payment_method',
    customerListShape,
    ({ id, params, path, world }) =>
      page(methodsLike(world, { ...params, customer: customerAt(world, id).id }), params, path),
  ),
  endpoint(
    'GET /v1/customers/{customer}/payment_methods/{payment_method}',
    'payment_method',
    shape(expand),
    ({ id, subId, world }) => {
      const method = methodAt(world, subId);
      if (method.customer !== customerAt(world, id).id) throw missingResource('PaymentMethod', subId, 'payment_method');
      return method;
    },
  ),
];
