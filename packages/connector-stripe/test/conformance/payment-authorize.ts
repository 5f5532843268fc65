import { declineCodes } from '@prism/core';
import type { Example, OperationFixture } from '@prism/testkit';
import type { StripeSettings } from '../../src/index.ts';
import type { StripeSandbox } from '../../src/sandbox/index.ts';
import { intentWire } from '../support/wire.ts';
import { cardDeclines } from './declines.ts';
import { paymentErrors } from './errors.ts';
import { apiKey, ok, post, told } from './http.ts';
import { amount, charge, expand, id, statuses } from './payment-parts.ts';
import { warningExamples } from './payment-warnings.ts';

const person = { firstName: 'Jenny', lastName: 'Rosen' };
const address = {
  line1: '510 Townsend St',
  line2: 'Floor 3',
  city: 'San Francisco',
  state: 'CA',
  zipCode: '94103',
  countryAlpha2Code: 'US',
};
const addressForm = (at: string) => ({
  [`${at}[line1]`]: '510 Townsend St',
  [`${at}[line2]`]: 'Floor 3',
  [`${at}[city]`]: 'San Francisco',
  [`${at}[state]`]: 'CA',
  [`${at}[postal_code]`]: '94103',
  [`${at}[country]`]: 'US',
});

/** A payment that is taken at once, whose card is kept for the customer. */
const kept: Example<'payment.authorize', StripeSettings> = {
  request: {
    amount,
    paymentMethod: { token: { token: 'pm_card_visa' } },
    connectorCustomerId: 'cus_NffrFeUfNV2Hib',
    setupFutureUsage: 'ON_SESSION',
  },
  http: post('/v1/payment_intents', {
    amount: '2099',
    currency: 'usd',
    payment_method: 'pm_card_visa',
    confirm: 'true',
    capture_method: 'automatic',
    customer: 'cus_NffrFeUfNV2Hib',
    setup_future_usage: 'on_session',
    'automatic_payment_methods[enabled]': 'true',
    'automatic_payment_methods[allow_redirects]': 'never',
    ...expand,
  }),
  answer: ok(
    intentWire({
      id,
      amount: 2099,
      amount_received: 2099,
      customer: 'cus_NffrFeUfNV2Hib',
      payment_method: 'pm_1MqLiJLkdIwHu7ix',
      setup_future_usage: 'on_session',
    }),
  ),
  result: {
    connectorTransactionId: id,
    status: 'CAPTURED',
    connectorStatus: 'succeeded',
    amount,
    capturedAmount: amount,
    connectorCustomerId: 'cus_NffrFeUfNV2Hib',
    paymentMethodToken: 'pm_1MqLiJLkdIwHu7ix',
    ...told,
  },
};

/** A payment by card, by token, and one that is declined. */
export const authorize: OperationFixture<'payment.authorize', StripeSettings, StripeSandbox> = {
  examples: [
    {
      request: {
        merchantTransactionId: 'order_1',
        amount,
        paymentMethod: {
          card: { cardNumber: '4242424242424242', cardExpMonth: '08', cardExpYear: '34', cardCvc: '314' },
        },
        captureMethod: 'MANUAL',
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        customer: { name: 'Jenny Rosen', email: 'jenny.rosen@example.com', phone: '+15555550100' },
        address: {
          billingAddress: { ...address, ...person },
          shippingAddress: { ...address, firstName: 'Jo', lastName: 'Doe', phone: '+15555550199' },
        },
        setupFutureUsage: 'OFF_SESSION',
        offSession: false,
        authType: 'THREE_DS',
        threeDsExperience: 'REDIRECT',
        returnUrl: 'https://shop.example/return',
        description: 'Order 1',
        statementDescriptorSuffix: 'Order 1',
        metadata: { basket: '7' },
      },
      http: post('/v1/payment_intents', {
        amount: '2099',
        currency: 'usd',
        'payment_method_data[type]': 'card',
        'payment_method_data[card][number]': '4242424242424242',
        'payment_method_data[card][exp_month]': '08',
        'payment_method_data[card][exp_year]': '2034',
        'payment_method_data[card][cvc]': '314',
        'payment_method_data[billing_details][name]': 'Jenny Rosen',
        'payment_method_data[billing_details][email]': 'jenny.rosen@example.com',
        'payment_method_data[billing_details][phone]': '+15555550100',
        ...addressForm('payment_method_data[billing_details][address]'),
        confirm: 'true',
        capture_method: 'manual',
        customer: 'cus_NffrFeUfNV2Hib',
        description: 'Order 1',
        setup_future_usage: 'off_session',
        off_session: 'false',
        return_url: 'https://shop.example/return',
        'automatic_payment_methods[enabled]': 'true',
        'payment_method_options[card][request_three_d_secure]': 'any',
        'shipping[name]': 'Jo Doe',
        'shipping[phone]': '+15555550199',
        ...addressForm('shipping[address]'),
        statement_descriptor_suffix: 'Order 1',
        'metadata[basket]': '7',
        'metadata[merchant_transaction_id]': 'order_1',
        ...expand,
      }),
      answer: ok(
        intentWire({
          id,
          status: 'requires_capture',
          amount: 2099,
          amount_received: 0,
          amount_capturable: 2099,
          capture_method: 'manual',
          customer: 'cus_NffrFeUfNV2Hib',
          payment_method: 'pm_1MqLiJLkdIwHu7ix',
          setup_future_usage: 'off_session',
          latest_charge: charge,
          metadata: { basket: '7', merchant_transaction_id: 'order_1' },
        }),
      ),
      result: {
        merchantTransactionId: 'order_1',
        connectorTransactionId: id,
        status: 'AUTHORIZED',
        connectorStatus: 'requires_capture',
        amount,
        capturableAmount: amount,
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        paymentMethodToken: 'pm_1MqLiJLkdIwHu7ix',
        networkTransactionId: '104557651805572',
        ...told,
      },
    },
    {
      request: { amount, paymentMethod: { token: { token: 'pm_card_visa' } }, authType: 'NO_THREE_DS' },
      environment: 'PRODUCTION',
      settings: { apiKey, apiVersion: '2026-09-30.endive', stripeAccount: 'acct_1032D82eZvKYlo2C' },
      idempotencyKey: 'key_1',
      http: post(
        '/v1/payment_intents',
        {
          amount: '2099',
          currency: 'usd',
          payment_method: 'pm_card_visa',
          confirm: 'true',
          capture_method: 'automatic',
          'automatic_payment_methods[enabled]': 'true',
          'automatic_payment_methods[allow_redirects]': 'never',
          'payment_method_options[card][request_three_d_secure]': 'automatic',
          ...expand,
        },
        {
          'idempotency-key': 'key_1',
          'stripe-version': '2026-09-30.endive',
          'stripe-account': 'acct_1032D82eZvKYlo2C',
        },
      ),
      answer: ok(intentWire({ id, amount: 2099, amount_received: 2099 })),
      result: {
        connectorTransactionId: id,
        status: 'CAPTURED',
        connectorStatus: 'succeeded',
        amount,
        capturedAmount: amount,
        ...told,
      },
    },
    {
      request: { amount, paymentMethod: { token: { token: 'tok_1N3T00LkdIwHu7ix' } }, captureMethod: 'AUTOMATIC' },
      http: post('/v1/payment_intents', {
        amount: '2099',
        currency: 'usd',
        'payment_method_data[type]': 'card',
        'payment_method_data[card][token]': 'tok_1N3T00LkdIwHu7ix',
        confirm: 'true',
        capture_method: 'automatic',
        'automatic_payment_methods[enabled]': 'true',
        'automatic_payment_methods[allow_redirects]': 'never',
        ...expand,
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
        warnings: [
          {
            field: 'returnUrl',
            message:
              'is missing: without it Stripe names no place to authenticate. Void this payment and authorize a new one with it',
          },
        ],
      },
    },
    {
      request: { amount, paymentMethod: { token: { token: 'pm_card_visa_chargeDeclined' } } },
      http: post('/v1/payment_intents', {
        amount: '2099',
        currency: 'usd',
        payment_method: 'pm_card_visa_chargeDeclined',
        confirm: 'true',
        capture_method: 'automatic',
        'automatic_payment_methods[enabled]': 'true',
        'automatic_payment_methods[allow_redirects]': 'never',
        ...expand,
      }),
      answer: {
        statusCode: 402,
        headers: { 'request-id': 'req_1QabcDEF' },
        body: {
          error: {
            type: 'card_error',
            code: 'card_declined',
            decline_code: 'insufficient_funds',
            message: 'Your card has insufficient funds.',
            advice_code: 'try_again_later',
            network_advice_code: '02',
            network_decline_code: '51',
            payment_intent: intentWire({ id, status: 'requires_payment_method', amount: 2099, amount_received: 0 }),
          },
        },
      },
      result: {
        connectorTransactionId: id,
        status: 'FAILURE',
        connectorStatus: 'requires_payment_method',
        amount,
        error: {
          unifiedDetails: {
            code: 'INSUFFICIENT_FUNDS',
            message: declineCodes.INSUFFICIENT_FUNDS.message,
            userGuidanceMessage: declineCodes.INSUFFICIENT_FUNDS.userGuidanceMessage,
          },
          connectorDetails: {
            code: 'insufficient_funds',
            message: 'Your card has insufficient funds.',
            reason: 'try_again_later',
          },
          issuerDetails: { networkDetails: { adviceCode: '02', declineCode: '51' } },
        },
        ...told,
        statusCode: 402,
      },
    },
    kept,
    ...warningExamples,
  ],
  refusals: [
    {
      request: {
        amount,
        paymentMethod: { token: { token: 'pm_card_visa' } },
        address: { shippingAddress: { line1: '510 Townsend St' } },
      },
      code: 'INVALID_INPUT',
      field: 'address.shippingAddress.firstName',
    },
    ...[
      ['KWD', 'Use a multiple of 10 minor units.'] as const,
      ['MGA', 'Use a multiple of 100 minor units.'] as const,
    ].map(([currency, suggestedAction]) => ({
      request: { amount: { minorAmount: 10_001, currency }, paymentMethod: { token: { token: 'pm_card_visa' } } },
      code: 'AMOUNT_CONVERSION_FAILED' as const,
      field: 'amount.minorAmount',
      suggestedAction,
    })),
    {
      request: {
        amount: { minorAmount: 1_000_000_000_000, currency: 'USD' },
        paymentMethod: { token: { token: 'pm_card_visa' } },
      },
      code: 'AMOUNT_CONVERSION_FAILED',
      field: 'amount.minorAmount',
      suggestedAction: 'Split the payment into smaller ones.',
    },
    {
      request: { amount, paymentMethod: { token: { token: 'pm_card_visa' } }, threeDsExperience: 'NATIVE' },
      code: 'INPUT_NOT_SUPPORTED',
      field: 'threeDsExperience',
    },
  ],
  fields: { setupFutureUsage: { with: { connectorCustomerId: 'cus_NffrFeUfNV2Hib' } } },
  statuses,
  declined: {
    prepare: () => ({
      paymentMethod: {
        card: { cardNumber: '4000000000009995', cardExpMonth: '08', cardExpYear: '2034', cardCvc: '314' },
      },
    }),
    code: 'INSUFFICIENT_FUNDS',
  },
  declines: cardDeclines,
  errors: paymentErrors,
};
