import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { merchantAccount, shopperReference } from '../params/fragments.ts';
import { amount } from '../params/money.ts';
import { shape } from '../params/shape.ts';
import { storedMethodsOf } from '../stored/find.ts';
import { storedResource } from '../stored/resource.ts';

const request = shape('PaymentMethodsRequest', { merchantAccount, amount, shopperReference }, [
  'additionalData',
  'allowedPaymentMethods',
  'blockedPaymentMethods',
  'browserInfo',
  'channel',
  'countryCode',
  'order',
  'shopperConversionId',
  'shopperEmail',
  'shopperIP',
  'shopperLocale',
  'splitCardFundingSources',
  'store',
  'storeFiltrationMode',
  'telephoneNumber',
]);

const cards = {
  brands: ['visa', 'mc', 'amex', 'maestro', 'cartebancaire', 'diners', 'discover', 'jcb', 'cup'],
  name: 'Cards',
  type: 'scheme',
};

/** What a shopper can pay with: cards, and those that are stored. */
export const paymentMethodEndpoints: readonly Endpoint[] = [
  endpoint('POST /paymentMethods', { request, status: 200 }, ({ params, world }) => {
    const shopper = params.shopperReference;
    if (shopper === undefined) return { paymentMethods: [cards] };
    const stored = storedMethodsOf(world(params.merchantAccount), shopper).map((method) => {
      const { shopperReference: _, ...resource } = storedResource(method);
      return { ...resource, supportedShopperInteractions: ['Ecommerce', 'ContAuth'] };
    });
    return { paymentMethods: [cards], storedPaymentMethods: stored };
  }),
];
