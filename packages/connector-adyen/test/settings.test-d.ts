import { type Secret, secret } from '@prism/core';
import { type AdyenSettings, adyen } from '../src/index.ts';

// This file is compiled, not run: what must not compile has a directive that fails the build once it does.

adyen({ apiKey: 'AQE', merchantAccount: 'ShopECOM' });
adyen({ apiKey: secret('AQE'), merchantAccount: 'ShopECOM', liveUrlPrefix: 'abc-Shop', apiVersion: 'v72' });
adyen({ apiKey: 'AQE', merchantAccount: 'ShopECOM', liveUrlPrefix: undefined, apiVersion: undefined });

// @ts-expect-error the key is required
adyen({ merchantAccount: 'ShopECOM' });
// @ts-expect-error the merchant account is required
adyen({ apiKey: 'AQE' });
// @ts-expect-error nothing is read from the environment
adyen();
// @ts-expect-error an unknown setting is a misspelt one
adyen({ apiKey: 'AQE', merchantAccount: 'ShopECOM', livePrefix: 'abc-Shop' });
// @ts-expect-error the environment is the client's, not the connector's
adyen({ apiKey: 'AQE', merchantAccount: 'ShopECOM', environment: 'SANDBOX' });

export const settings: AdyenSettings = { apiKey: 'AQE', merchantAccount: 'ShopECOM' };
export const key: string | Secret = settings.apiKey;

// @ts-expect-error settings are read once
settings.apiKey = 'AQE2';

type Names = { readonly [Service in keyof typeof adyen.operations]: keyof (typeof adyen.operations)[Service] };

/** What the connector can do is in its type, by name. */
export const operations: {
  readonly customer: 'create' | 'get' | 'delete';
  readonly payment: 'authorize' | 'completeAuthentication' | 'capture' | 'void' | 'reverse' | 'refund';
  readonly paymentMethod: 'tokenize' | 'get' | 'delete';
  readonly recurringPayment: 'charge';
} extends Names
  ? true
  : false = true;

// @ts-expect-error Adyen has no customers to update
export const update = adyen.operations.customer.update;
// @ts-expect-error Adyen does not tell how a payment stands, but by webhook
export const get = adyen.operations.payment.get;
// @ts-expect-error nor a refund
export const refund = adyen.operations.refund;
