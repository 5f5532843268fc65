import { defineConnector } from '@prism/core';
import { createCustomer } from './customer/create.ts';
import { deleteCustomer } from './customer/delete.ts';
import { getCustomer } from './customer/get.ts';
import { updateCustomer } from './customer/update.ts';
import { stripeError } from './error.ts';
import { authorize } from './payment/authorize.ts';
import { capture } from './payment/capture.ts';
import { completeAuthentication } from './payment/complete-authentication.ts';
import { getPayment } from './payment/get.ts';
import { refundPayment } from './payment/refund.ts';
import { voidPayment } from './payment/void.ts';
import { deletePaymentMethod } from './payment-method/delete.ts';
import { getPaymentMethod } from './payment-method/get.ts';
import { tokenize } from './payment-method/tokenize.ts';
import { charge } from './recurring-payment/charge.ts';
import { getRefund } from './refund/get.ts';
import { stripeApiVersion, stripeSettings } from './settings.ts';

/** Stripe (https://docs.stripe.com/api). */
export const stripe = defineConnector({
  id: 'stripe',
  displayName: 'Stripe',
  specVersion: 'v1',
  settings: stripeSettings,
  environments: { SANDBOX: 'https://api.stripe.com', PRODUCTION: 'https://api.stripe.com' },
  authenticate: ({ apiKey, apiVersion = stripeApiVersion, stripeAccount }) => ({
    authorization: `Bearer ${apiKey.reveal()}`,
    'stripe-version': apiVersion,
    ...(stripeAccount !== undefined && { 'stripe-account': stripeAccount }),
  }),
  idempotency: { header: 'idempotency-key', maxLength: 255, account: ({ stripeAccount }) => stripeAccount },
  requestIdHeader: 'request-id',
  error: stripeError,
  operations: {
    customer: { create: createCustomer, get: getCustomer, update: updateCustomer, delete: deleteCustomer },
    payment: {
      authorize,
      completeAuthentication,
      capture,
      void: voidPayment,
      refund: refundPayment,
      get: getPayment,
    },
    paymentMethod: { tokenize, get: getPaymentMethod, delete: deletePaymentMethod },
    recurringPayment: { charge },
    refund: { get: getRefund },
  },
});
