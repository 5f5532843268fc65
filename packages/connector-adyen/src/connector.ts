import { defineConnector } from '@prism/core';
import { createCustomer } from './customer/create.ts';
import { deleteCustomer } from './customer/delete.ts';
import { getCustomer } from './customer/get.ts';
import { environments } from './environments.ts';
import { adyenError } from './error.ts';
import { authorize } from './payment/authorize.ts';
import { capture } from './payment/capture.ts';
import { completeAuthentication } from './payment/complete-authentication.ts';
import { refundPayment } from './payment/refund.ts';
import { reversePayment } from './payment/reverse.ts';
import { voidPayment } from './payment/void.ts';
import { deletePaymentMethod } from './payment-method/delete.ts';
import { getPaymentMethod } from './payment-method/get.ts';
import { tokenize } from './payment-method/tokenize.ts';
import { charge } from './recurring-payment/charge.ts';
import { adyenSettings } from './settings.ts';

/** Adyen (https://docs.adyen.com/api-explorer/Checkout/71/overview). */
export const adyen = defineConnector({
  id: 'adyen',
  displayName: 'Adyen',
  specVersion: 'v1',
  settings: adyenSettings,
  environments,
  authenticate: ({ apiKey }) => ({ 'x-api-key': apiKey.reveal() }),
  // Adyen keeps keys by company account: what tells merchant accounts apart has to be in them.
  idempotency: { header: 'idempotency-key', maxLength: 64, account: ({ merchantAccount }) => merchantAccount },
  requestIdHeader: 'pspreference',
  error: adyenError,
  operations: {
    customer: { create: createCustomer, get: getCustomer, delete: deleteCustomer },
    payment: {
      authorize,
      completeAuthentication,
      capture,
      void: voidPayment,
      reverse: reversePayment,
      refund: refundPayment,
    },
    paymentMethod: { tokenize, get: getPaymentMethod, delete: deletePaymentMethod },
    recurringPayment: { charge },
  },
});
