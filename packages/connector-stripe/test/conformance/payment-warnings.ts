import type { Example } from '@prism/testkit';
import type { StripeSettings } from '../../src/index.ts';
import { intentWire } from '../support/wire.ts';
import { ok, post, told } from './http.ts';
import { amount, expand, id } from './payment-parts.ts';

type OfAuthorize = Example<'payment.authorize', StripeSettings>;

const always = {
  amount: '2099',
  currency: 'usd',
  confirm: 'true',
  capture_method: 'automatic',
  'automatic_payment_methods[enabled]': 'true',
  'automatic_payment_methods[allow_redirects]': 'never',
  ...expand,
};
const answer = ok(intentWire({ id, amount: 2099, amount_received: 2099 }));
const captured = {
  connectorTransactionId: id,
  status: 'CAPTURED',
  connectorStatus: 'succeeded',
  amount,
  capturedAmount: amount,
  ...told,
} as const;

/** What Stripe takes only a part of: https://docs.stripe.com/get-started/account/statement-descriptors. */
const cosmetic: OfAuthorize = {
  request: {
    amount,
    paymentMethod: { token: { token: 'pm_card_visa' } },
    description: 'x'.repeat(1001),
    statementDescriptorName: 'Lamps <of> "the" North and South',
    browserInfo: { language: 'de-DE' },
    mitCategory: 'RECURRING',
    setupFutureUsage: 'ON_SESSION',
    customer: { name: 'Jenny Rosen' },
    address: { billingAddress: { city: 'Berlin' } },
  },
  http: post('/v1/payment_intents', {
    ...always,
    payment_method: 'pm_card_visa',
    description: 'x'.repeat(1000),
    statement_descriptor_suffix: 'Lamps of the North and',
    setup_future_usage: 'on_session',
  }),
  answer,
  result: {
    ...captured,
    warnings: [
      { field: 'browserInfo', message: 'was not sent: Stripe asks the browser itself' },
      { field: 'mitCategory', message: 'was not sent: Stripe tells it from the payments before' },
      {
        field: 'customer',
        message: 'was not sent: Stripe uses the details that are stored with the payment method',
      },
      {
        field: 'address.billingAddress',
        message: 'was not sent: Stripe uses the details that are stored with the payment method',
      },
      { field: 'description', message: 'was shortened: Stripe takes 1000 characters' },
      {
        field: 'setupFutureUsage',
        message: 'keeps nothing without connectorCustomerId: Stripe stores payment methods for customers',
      },
      {
        field: 'statementDescriptorName',
        message: "was taken for the suffix: Stripe puts the account's own text first",
      },
      {
        field: 'statementDescriptorName',
        message: `was shortened: Stripe takes 22 Latin characters, without < > \\ ' " *`,
      },
    ],
  },
};

/** Stripe has one place for the name, the e-mail address and the phone of who pays. */
const severalNames: OfAuthorize = {
  request: {
    amount,
    paymentMethod: {
      card: {
        cardNumber: '4242424242424242',
        cardExpMonth: '08',
        cardExpYear: '2034',
        cardHolderName: 'Jenny Rosen',
      },
    },
    customer: { name: 'J. Rosen', email: 'jenny@example.org', phone: '+15555550111' },
    address: {
      billingAddress: { firstName: 'Jen', lastName: 'Rosen', email: 'jenny.rosen@example.com', phone: '+15555550100' },
      shippingAddress: { firstName: 'Jo', lastName: 'Doe', email: 'jo@example.com' },
    },
    statementDescriptorSuffix: '123',
  },
  http: post('/v1/payment_intents', {
    ...always,
    'payment_method_data[type]': 'card',
    'payment_method_data[card][number]': '4242424242424242',
    'payment_method_data[card][exp_month]': '08',
    'payment_method_data[card][exp_year]': '2034',
    'payment_method_data[billing_details][name]': 'Jenny Rosen',
    'payment_method_data[billing_details][email]': 'jenny.rosen@example.com',
    'payment_method_data[billing_details][phone]': '+15555550100',
    'shipping[name]': 'Jo Doe',
  }),
  answer,
  result: {
    ...captured,
    warnings: [
      {
        field: 'customer.name',
        message: 'was not sent: Stripe takes one, and paymentMethod.card.cardHolderName goes first',
      },
      {
        field: 'address.billingAddress.firstName',
        message: 'was not sent: Stripe takes one, and paymentMethod.card.cardHolderName goes first',
      },
      {
        field: 'customer.email',
        message: 'was not sent: Stripe takes one, and address.billingAddress.email goes first',
      },
      {
        field: 'customer.phone',
        message: 'was not sent: Stripe takes one, and address.billingAddress.phone goes first',
      },
      { field: 'address.shippingAddress.email', message: 'was not sent: Stripe has no place for it' },
      {
        field: 'statementDescriptorSuffix',
        message: 'was not sent: Stripe takes only texts with a Latin letter',
      },
    ],
  },
};

/** As much as Stripe takes, of which nothing need be told. */
const whole: OfAuthorize = {
  request: {
    amount,
    paymentMethod: { card: { cardNumber: '4000002760003184', cardExpMonth: '08', cardExpYear: '2034' } },
    customer: { name: 'Jenny Rosen' },
    address: { shippingAddress: { city: 'Berlin' } },
    description: 'x'.repeat(1000),
    returnUrl: 'https://shop.example/return',
  },
  http: post('/v1/payment_intents', {
    amount: '2099',
    currency: 'usd',
    confirm: 'true',
    capture_method: 'automatic',
    'automatic_payment_methods[enabled]': 'true',
    ...expand,
    'payment_method_data[type]': 'card',
    'payment_method_data[card][number]': '4000002760003184',
    'payment_method_data[card][exp_month]': '08',
    'payment_method_data[card][exp_year]': '2034',
    'payment_method_data[billing_details][name]': 'Jenny Rosen',
    'shipping[name]': 'Jenny Rosen',
    'shipping[address][city]': 'Berlin',
    description: 'x'.repeat(1000),
    return_url: 'https://shop.example/return',
  }),
  answer: ok(
    intentWire({
      id,
      status: 'requires_action',
      amount: 2099,
      amount_received: 0,
      next_action: { type: 'redirect_to_url', redirect_to_url: { url: 'https://hooks.stripe.com/3ds/1' } },
    }),
  ),
  result: {
    connectorTransactionId: id,
    status: 'AUTHENTICATION_PENDING',
    connectorStatus: 'requires_action',
    amount,
    redirection: { url: 'https://hooks.stripe.com/3ds/1', method: 'GET' },
    ...told,
  },
};

/** What of a payment is told not to have been sent as it was given. */
export const warningExamples = [cosmetic, severalNames, whole] as const;
