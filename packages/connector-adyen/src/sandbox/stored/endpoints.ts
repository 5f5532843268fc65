import { recogniseCard } from '../cards/card-data.ts';
import { invalid, unsupportedDetails } from '../failure.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { merchantAccount, recurringProcessingModel, shopperReference } from '../params/fragments.ts';
import { required, text } from '../params/param.ts';
import { objectOf, shape, type Values } from '../params/shape.ts';
import type { World } from '../state/world.ts';
import { storedMethodOf, storedMethodsOf } from './find.ts';
import { storedResource } from './resource.ts';
import { storeCard } from './store.ts';

const requiredShopper = required(shopperReference, () => invalid('121', 'ShopperReference is missing'));

const storeShape = shape(
  'StoredPaymentMethodRequest',
  {
    merchantAccount,
    shopperReference: requiredShopper,
    paymentMethod: required(
      objectOf(
        'PaymentMethodToStore',
        {
          type: text(),
          number: text(),
          expiryMonth: text(),
          expiryYear: text(),
          cvc: text(),
          holderName: text(),
          encryptedCardNumber: text({ max: 15_000 }),
          encryptedExpiryMonth: text({ max: 15_000 }),
          encryptedExpiryYear: text({ max: 15_000 }),
          encryptedSecurityCode: text({ max: 15_000 }),
        },
        ['brand', 'encryptedCard'],
      ),
      () => invalid('14_006', "Required object 'paymentMethod' is not provided."),
    ),
    recurringProcessingModel: required(recurringProcessingModel, () =>
      invalid('125', 'Invalid recurring contract specified'),
    ),
    shopperEmail: text(),
  },
  ['shopperIP'],
);

const listShape = shape('ListStoredPaymentMethodsRequest', {
  merchantAccount,
  shopperReference: requiredShopper,
});

/** Stores a card without a payment. Nobody asks the issuer: what it would say comes out when the card is charged. */
function store(world: World, params: Values<(typeof storeShape)['fields']>): object {
  const { paymentMethod, shopperReference: shopper, shopperEmail } = params;
  if (paymentMethod.type !== undefined && paymentMethod.type !== 'scheme') throw unsupportedDetails();
  const card = recogniseCard(paymentMethod, new Date(world.now()));
  return storedResource(storeCard(world, card, { shopperReference: shopper, shopperEmail }).method);
}

function disable(world: World, shopper: string, id: string): undefined {
  const method = storedMethodOf(world, shopper, id);
  if (!method) throw invalid('803', 'PaymentDetail not found');
  method.disabled = true;
  world.record({ type: 'payment_method.deleted', id, shopperReference: shopper, storedPaymentMethodId: id });
}

/** Cards that are kept for shoppers. */
export const storedEndpoints: readonly Endpoint[] = [
  endpoint('GET /storedPaymentMethods', { request: listShape, status: 200 }, ({ params, world }) => ({
    merchantAccount: params.merchantAccount,
    shopperReference: params.shopperReference,
    storedPaymentMethods: storedMethodsOf(world(params.merchantAccount), params.shopperReference).map(storedResource),
  })),
  endpoint('POST /storedPaymentMethods', { request: storeShape, status: 201 }, ({ params, world }) =>
    store(world(params.merchantAccount), params),
  ),
  endpoint(
    'DELETE /storedPaymentMethods/{storedPaymentMethodId}',
    { request: listShape, status: 204 },
    ({ params, id, world }) => disable(world(params.merchantAccount), params.shopperReference, id),
  ),
];
