import { declineCodes } from '@prism/core';
import type { OperationFixture } from '@prism/testkit';
import type { AdyenSettings } from '../../src/index.ts';
import type { AdyenSandbox } from '../../src/sandbox/index.ts';
import { browserInfo } from '../support/full-requests.ts';
import { action, completeAuthentication } from './authentication.ts';
import { adyenCard, testCard } from './cards.ts';
import { cardErrorDeclines, refusalDeclines } from './declines.ts';
import { paymentErrors } from './errors.ts';
import {
  adyenAmount,
  adyenBrowser,
  amount,
  answer,
  apiKey,
  merchantAccount,
  paymentId,
  post,
  returnUrl,
  told,
} from './http.ts';
import { outcomeExamples } from './payment-outcomes.ts';
import { order } from './payment-parts.ts';
import { authorizeRefusals } from './payment-refusals.ts';
import { requestExamples } from './payment-requests.ts';
import { paymentStatuses } from './statuses.ts';

const address = {
  line1: 'Infinity Street 1',
  line2: 'Hinterhaus',
  city: 'Amsterdam',
  state: 'NH',
  zipCode: '1011DJ',
  countryAlpha2Code: 'NL',
};
const adyenAddress = {
  street: 'Infinity Street 1, Hinterhaus',
  houseNumberOrName: 'N/A',
  city: 'Amsterdam',
  stateOrProvince: 'NH',
  postalCode: '1011DJ',
  country: 'NL',
};
const buyer = { name: 'Sarah Jane Hopper', email: 's.hopper@example.com', phone: '+31201234567' };
const adyenBuyer = {
  shopperName: { firstName: 'Sarah Jane', lastName: 'Hopper' },
  shopperEmail: 's.hopper@example.com',
  telephoneNumber: '+31201234567',
};
const adyenOrder = { reference: 'order_1', amount: adyenAmount, returnUrl };

const authorize: OperationFixture<'payment.authorize', AdyenSettings, AdyenSandbox> = {
  prepare: () => ({
    merchantTransactionId: 'conformance-1',
    paymentMethod: { card: testCard() },
    returnUrl,
  }),
  examples: [
    {
      request: {
        ...order,
        captureMethod: 'MANUAL',
        connectorCustomerId: 'user_1',
        customer: buyer,
        address: { billingAddress: address, shippingAddress: { ...address, firstName: 'Jo', lastName: 'Doe' } },
        setupFutureUsage: 'OFF_SESSION',
        mitCategory: 'RECURRING',
        offSession: false,
        authType: 'THREE_DS',
        threeDsExperience: 'NATIVE',
        browserInfo,
        description: 'Order 1',
        statementDescriptorName: 'Shop',
        statementDescriptorSuffix: 'Order 1',
        metadata: { basket: '7' },
      },
      http: post('/payments', {
        ...adyenOrder,
        paymentMethod: adyenCard,
        shopperReference: 'user_1',
        shopperInteraction: 'Ecommerce',
        recurringProcessingModel: 'Subscription',
        storePaymentMethod: true,
        additionalData: { manualCapture: 'true' },
        authenticationData: { attemptAuthentication: 'always', threeDSRequestData: { nativeThreeDS: 'preferred' } },
        channel: 'Web',
        origin: 'https://shop.example',
        ...adyenBuyer,
        ...adyenBrowser,
        countryCode: 'NL',
        billingAddress: adyenAddress,
        deliveryAddress: { ...adyenAddress, firstName: 'Jo', lastName: 'Doe' },
        shopperStatement: 'Shop Order 1',
        metadata: { basket: '7' },
      }),
      answer: answer(200, {
        additionalData: {
          networkTxReference: '060720116005060',
          'tokenization.shopperReference': 'user_1',
          'tokenization.store.operationType': 'created',
          'tokenization.storedPaymentMethodId': '8415718415172836',
        },
        pspReference: paymentId,
        resultCode: 'Authorised',
        amount: adyenAmount,
        merchantReference: 'order_1',
      }),
      result: {
        merchantTransactionId: 'order_1',
        connectorTransactionId: paymentId,
        status: 'AUTHORIZED',
        connectorStatus: 'Authorised',
        amount,
        capturableAmount: amount,
        connectorCustomerId: 'user_1',
        paymentMethodToken: '8415718415172836',
        networkTransactionId: '060720116005060',
        statusCode: 200,
        ...told,
        warnings: [{ field: 'description', message: 'was not sent: Adyen has no place for it' }],
      },
    },
    {
      request: { ...order, authType: 'NO_THREE_DS', captureMethod: 'AUTOMATIC' },
      environment: 'PRODUCTION',
      settings: { apiKey, merchantAccount, liveUrlPrefix: '1797a841fbb37ca7-Kestrel', apiVersion: 'v72' },
      idempotencyKey: 'key_1',
      http: {
        ...post(
          '/payments',
          {
            ...adyenOrder,
            paymentMethod: adyenCard,
            shopperInteraction: 'Ecommerce',
            captureDelayHours: 0,
            authenticationData: { threeDSRequestData: { nativeThreeDS: 'disabled' } },
          },
          { 'idempotency-key': 'key_1' },
        ),
        url: 'https://1797a841fbb37ca7-Kestrel-checkout-live.adyenpayments.com/checkout/v72/payments',
      },
      answer: answer(200, {
        pspReference: paymentId,
        resultCode: 'RedirectShopper',
        action: {
          paymentMethodType: 'scheme',
          url: 'https://checkoutshopper-live.adyen.com/checkoutshopper/threeDS/redirect',
          method: 'POST',
          data: { MD: 'M2R1bW15', PaReq: 'eNpVUttygjAQ' },
          type: 'redirect',
        },
      }),
      result: {
        merchantTransactionId: 'order_1',
        connectorTransactionId: paymentId,
        status: 'AUTHENTICATION_PENDING',
        connectorStatus: 'RedirectShopper',
        redirection: {
          url: 'https://checkoutshopper-live.adyen.com/checkoutshopper/threeDS/redirect',
          method: 'POST',
          formFields: { MD: 'M2R1bW15', PaReq: 'eNpVUttygjAQ' },
        },
        statusCode: 200,
        ...told,
      },
    },
    {
      request: {
        ...order,
        paymentMethod: { token: { token: '8415718415172836' } },
        connectorCustomerId: 'user_1',
        threeDsExperience: 'REDIRECT',
        setupFutureUsage: 'ON_SESSION',
      },
      http: post('/payments', {
        ...adyenOrder,
        paymentMethod: { type: 'scheme', storedPaymentMethodId: '8415718415172836' },
        shopperReference: 'user_1',
        shopperInteraction: 'ContAuth',
        recurringProcessingModel: 'CardOnFile',
        captureDelayHours: 0,
        authenticationData: { threeDSRequestData: { nativeThreeDS: 'disabled' } },
      }),
      answer: answer(200, { resultCode: 'IdentifyShopper', action }),
      result: {
        merchantTransactionId: 'order_1',
        status: 'AUTHENTICATION_PENDING',
        connectorStatus: 'IdentifyShopper',
        clientAction: action,
        statusCode: 200,
        ...told,
      },
    },
    {
      request: {
        ...order,
        paymentMethod: {
          encryptedCard: {
            cardNumber: 'adyenjs_0_1_18$MT6ppy0F',
            cardExpMonth: 'adyenjs_0_1_18$MT6ppy1F',
            cardExpYear: 'adyenjs_0_1_18$MT6ppy2F',
            cardCvc: 'adyenjs_0_1_18$MT6ppy3F',
            cardHolderName: 'J. Smith',
          },
        },
        connectorCustomerId: 'user_1',
        offSession: true,
        mitCategory: 'UNSCHEDULED',
      },
      http: post('/payments', {
        ...adyenOrder,
        paymentMethod: {
          type: 'scheme',
          encryptedCardNumber: 'adyenjs_0_1_18$MT6ppy0F',
          encryptedExpiryMonth: 'adyenjs_0_1_18$MT6ppy1F',
          encryptedExpiryYear: 'adyenjs_0_1_18$MT6ppy2F',
          encryptedSecurityCode: 'adyenjs_0_1_18$MT6ppy3F',
          holderName: 'J. Smith',
        },
        shopperReference: 'user_1',
        shopperInteraction: 'ContAuth',
        recurringProcessingModel: 'UnscheduledCardOnFile',
        captureDelayHours: 0,
      }),
      answer: answer(200, {
        additionalData: {
          refusalReasonRaw: '51 : Insufficient funds/over credit limit',
          merchantAdviceCode: '02 : Try again later',
        },
        pspReference: paymentId,
        refusalReason: 'Not enough balance',
        refusalReasonCode: '12',
        resultCode: 'Refused',
        merchantReference: 'order_1',
      }),
      result: {
        merchantTransactionId: 'order_1',
        connectorTransactionId: paymentId,
        status: 'FAILURE',
        connectorStatus: 'Refused',
        error: {
          unifiedDetails: {
            code: 'INSUFFICIENT_FUNDS',
            message: declineCodes.INSUFFICIENT_FUNDS.message,
            userGuidanceMessage: declineCodes.INSUFFICIENT_FUNDS.userGuidanceMessage,
          },
          connectorDetails: { code: '12', message: 'Not enough balance' },
          issuerDetails: {
            code: '51',
            message: 'Insufficient funds/over credit limit',
            networkDetails: { adviceCode: '02', declineCode: '51' },
          },
        },
        statusCode: 200,
        ...told,
      },
    },
    ...requestExamples,
    ...outcomeExamples,
  ],
  refusals: authorizeRefusals,
  fields: {
    setupFutureUsage: { with: { connectorCustomerId: 'conformance-1' } },
    // The others are one of these two at Adyen.
    mitCategory: {
      values: ['RECURRING', 'UNSCHEDULED'],
      with: { connectorCustomerId: 'conformance-1', setupFutureUsage: 'OFF_SESSION' },
    },
    'paymentMethod.token.token': { with: { connectorCustomerId: 'conformance-1' } },
    threeDsExperience: { with: { browserInfo } },
  },
  statuses: paymentStatuses,
  declined: {
    prepare: () => ({
      merchantTransactionId: 'conformance-1',
      paymentMethod: { card: testCard('NOT_ENOUGH_BALANCE') },
      returnUrl,
    }),
    code: 'INSUFFICIENT_FUNDS',
  },
  declines: [...refusalDeclines, ...cardErrorDeclines],
  errors: paymentErrors,
};

export const paymentOperations = {
  'payment.authorize': authorize,
  'payment.completeAuthentication': completeAuthentication,
};
