import type { PaymentAuthorizeRequest } from '@prism/core';
import { describe } from 'vitest';
import { type Fates, itKeepsEveryField, itSaysWhatBecomesOf } from '../support/fates.ts';
import { browserInfo } from '../support/full-requests.ts';

const request: PaymentAuthorizeRequest = {
  merchantTransactionId: 'order_1',
  amount: { minorAmount: 1050, currency: 'EUR' },
  paymentMethod: { card: { cardNumber: '4111111111111111', cardExpMonth: '3', cardExpYear: '30' } },
  connectorCustomerId: 'user_1',
  returnUrl: 'https://shop.example/return',
};

const withToken: PaymentAuthorizeRequest = { ...request, paymentMethod: { token: { token: 'STORED0000000001' } } };
const withEncryptedCard: PaymentAuthorizeRequest = {
  ...request,
  paymentMethod: {
    encryptedCard: { cardNumber: 'test_4111111111111111', cardExpMonth: 'test_03', cardExpYear: 'test_2030' },
  },
};
const named: PaymentAuthorizeRequest = {
  ...request,
  paymentMethod: {
    card: { cardNumber: '4111111111111111', cardExpMonth: '3', cardExpYear: '30', cardHolderName: 'Jane Roe' },
  },
};
const place = { line1: 'Hauptstr. 1', city: 'Berlin', zipCode: '10115', countryAlpha2Code: 'DE' };
const billedToPerson: PaymentAuthorizeRequest = {
  ...named,
  address: { billingAddress: { ...place, firstName: 'Jane', lastName: 'Roe' } },
};
const shipped: PaymentAuthorizeRequest = { ...request, address: { shippingAddress: place } };
const seen: PaymentAuthorizeRequest = { ...request, browserInfo: { ...browserInfo, ipAddress: undefined } };
const kept: PaymentAuthorizeRequest = { ...request, setupFutureUsage: 'OFF_SESSION' };

const fates: Fates<'payment.authorize'> = {
  merchantTransactionId: { becomes: 'order_2', sent: ['idempotency-key', 'reference'], echoed: true },
  'amount.minorAmount': { becomes: 1051, sent: ['amount.value'] },
  'amount.currency': { becomes: 'USD', sent: ['amount.currency'] },
  'paymentMethod.card.cardNumber': { becomes: '5555444433331111', sent: ['paymentMethod.number'] },
  'paymentMethod.card.cardExpMonth': { becomes: '12', sent: ['paymentMethod.expiryMonth'] },
  'paymentMethod.card.cardExpYear': { becomes: '2035', sent: ['paymentMethod.expiryYear'] },
  'paymentMethod.card.cardCvc': { becomes: '737', sent: ['paymentMethod.cvc'] },
  'paymentMethod.card.cardHolderName': { becomes: 'Jane Roe', sent: ['paymentMethod.holderName'] },
  'paymentMethod.encryptedCard.cardNumber': {
    on: withEncryptedCard,
    becomes: 'test_5555444433331111',
    sent: ['paymentMethod.encryptedCardNumber'],
  },
  'paymentMethod.encryptedCard.cardExpMonth': {
    on: withEncryptedCard,
    becomes: 'test_12',
    sent: ['paymentMethod.encryptedExpiryMonth'],
  },
  'paymentMethod.encryptedCard.cardExpYear': {
    on: withEncryptedCard,
    becomes: 'test_2035',
    sent: ['paymentMethod.encryptedExpiryYear'],
  },
  'paymentMethod.encryptedCard.cardCvc': {
    on: withEncryptedCard,
    becomes: 'test_737',
    sent: ['paymentMethod.encryptedSecurityCode'],
  },
  'paymentMethod.encryptedCard.cardHolderName': {
    on: withEncryptedCard,
    becomes: 'Jane Roe',
    sent: ['paymentMethod.holderName'],
  },
  'paymentMethod.token.token': {
    on: withToken,
    becomes: 'STORED0000000002',
    sent: ['paymentMethod.storedPaymentMethodId'],
  },
  captureMethod: { becomes: 'MANUAL', sent: ['additionalData.manualCapture', 'captureDelayHours'] },
  connectorCustomerId: { becomes: 'user_2', sent: ['shopperReference'] },
  'customer.name': { on: named, becomes: 'Jane Mary Roe', sent: ['shopperName.firstName', 'shopperName.lastName'] },
  'customer.email': { becomes: 'jane@example.com', sent: ['shopperEmail'] },
  'customer.phone': { becomes: '+4930123456', sent: ['telephoneNumber'] },
  'address.billingAddress.line1': { on: billedToPerson, becomes: 'Ring 2', sent: ['billingAddress.street'] },
  'address.billingAddress.line2': { on: billedToPerson, becomes: 'Hinterhaus', sent: ['billingAddress.street'] },
  'address.billingAddress.line3': { on: billedToPerson, becomes: 'c/o Doe', sent: ['billingAddress.street'] },
  'address.billingAddress.city': { on: billedToPerson, becomes: 'Bonn', sent: ['billingAddress.city'] },
  'address.billingAddress.state': { on: billedToPerson, becomes: 'BE', sent: ['billingAddress.stateOrProvince'] },
  'address.billingAddress.zipCode': { on: billedToPerson, becomes: '53111', sent: ['billingAddress.postalCode'] },
  'address.billingAddress.countryAlpha2Code': {
    on: billedToPerson,
    becomes: 'AT',
    sent: ['billingAddress.country', 'countryCode'],
  },
  'address.billingAddress.firstName': {
    on: billedToPerson,
    becomes: 'John',
    sent: ['shopperName.firstName'],
  },
  'address.billingAddress.lastName': { on: billedToPerson, becomes: 'Doe', sent: ['shopperName.lastName'] },
  'address.billingAddress.email': { becomes: 'jane@example.com', sent: ['shopperEmail'] },
  'address.billingAddress.phone': { becomes: '+4930123456', sent: ['telephoneNumber'] },
  'address.shippingAddress.line1': { on: shipped, becomes: 'Ring 2', sent: ['deliveryAddress.street'] },
  'address.shippingAddress.line2': { on: shipped, becomes: 'Hinterhaus', sent: ['deliveryAddress.street'] },
  'address.shippingAddress.line3': { on: shipped, becomes: 'c/o Doe', sent: ['deliveryAddress.street'] },
  'address.shippingAddress.city': { on: shipped, becomes: 'Bonn', sent: ['deliveryAddress.city'] },
  'address.shippingAddress.state': { on: shipped, becomes: 'BE', sent: ['deliveryAddress.stateOrProvince'] },
  'address.shippingAddress.zipCode': { on: shipped, becomes: '53111', sent: ['deliveryAddress.postalCode'] },
  'address.shippingAddress.countryAlpha2Code': { on: shipped, becomes: 'AT', sent: ['deliveryAddress.country'] },
  'address.shippingAddress.firstName': { on: shipped, becomes: 'John', sent: ['deliveryAddress.firstName'] },
  'address.shippingAddress.lastName': { on: shipped, becomes: 'Doe', sent: ['deliveryAddress.lastName'] },
  'address.shippingAddress.email': {
    on: shipped,
    becomes: 'john@example.com',
    warned: ['address.shippingAddress.email'],
  },
  'address.shippingAddress.phone': { on: shipped, becomes: '+4930654321', warned: ['address.shippingAddress.phone'] },
  setupFutureUsage: { becomes: 'ON_SESSION', sent: ['recurringProcessingModel', 'storePaymentMethod'] },
  offSession: {
    becomes: true,
    sent: ['authenticationData.threeDSRequestData.nativeThreeDS', 'recurringProcessingModel', 'shopperInteraction'],
  },
  authType: { becomes: 'THREE_DS', sent: ['authenticationData.attemptAuthentication'] },
  threeDsExperience: {
    on: seen,
    becomes: 'NATIVE',
    sent: ['authenticationData.threeDSRequestData.nativeThreeDS', 'channel', 'origin'],
  },
  returnUrl: { becomes: 'https://shop.example/back', sent: ['returnUrl'] },
  'browserInfo.acceptHeader': { on: seen, becomes: '*/*', sent: ['browserInfo.acceptHeader'] },
  'browserInfo.userAgent': { on: seen, becomes: 'Opera', sent: ['browserInfo.userAgent'] },
  'browserInfo.language': { on: seen, becomes: 'fr-FR', sent: ['browserInfo.language'] },
  'browserInfo.colorDepth': { on: seen, becomes: 32, sent: ['browserInfo.colorDepth'] },
  'browserInfo.screenHeight': { on: seen, becomes: 720, sent: ['browserInfo.screenHeight'] },
  'browserInfo.screenWidth': { on: seen, becomes: 1280, sent: ['browserInfo.screenWidth'] },
  'browserInfo.timeZoneOffsetMinutes': { on: seen, becomes: 0, sent: ['browserInfo.timeZoneOffset'] },
  'browserInfo.javaEnabled': { on: seen, becomes: true, sent: ['browserInfo.javaEnabled'] },
  'browserInfo.javaScriptEnabled': { on: seen, becomes: false, sent: ['browserInfo.javaScriptEnabled'] },
  'browserInfo.ipAddress': { becomes: '192.0.2.1', sent: ['shopperIP'] },
  mitCategory: { on: kept, becomes: 'RECURRING', sent: ['recurringProcessingModel'] },
  description: { becomes: 'Order 1', warned: ['description'] },
  statementDescriptorName: { becomes: 'Shop', sent: ['shopperStatement'] },
  statementDescriptorSuffix: { becomes: 'Order 1', sent: ['shopperStatement'], warned: ['statementDescriptorSuffix'] },
  metadata: { becomes: { basket: '7' }, sent: ['metadata.basket'] },
};

describe('payment.authorize with card details', () => {
  itKeepsEveryField('payment.authorize', request, fates);
});

/** What is said twice, in vain, or not well enough. */
const others = {
  'address.shippingAddress.firstName': { becomes: 'John', warned: ['address.shippingAddress.firstName'] },
  'address.shippingAddress.lastName': { becomes: 'Roe', warned: ['address.shippingAddress.lastName'] },
  'address.billingAddress.lastName': {
    on: { ...billedToPerson, customer: { name: 'Jane Roe' } },
    becomes: 'Doe',
    warned: ['address.billingAddress.firstName'],
  },
  'customer.name': {
    on: billedToPerson,
    becomes: 'John Doe',
    sent: ['shopperName.firstName', 'shopperName.lastName'],
    warned: ['address.billingAddress.firstName'],
  },
  'customer.email': {
    on: { ...request, address: { billingAddress: { email: 'jane@example.com' } } },
    becomes: 'john@example.com',
    sent: ['shopperEmail'],
    warned: ['address.billingAddress.email'],
  },
  'address.billingAddress.phone': {
    on: { ...request, customer: { phone: '+4930123456' } },
    becomes: '+4930654321',
    warned: ['address.billingAddress.phone'],
  },
  'address.billingAddress.firstName': { on: named, becomes: 'Jane', warned: ['address.billingAddress.firstName'] },
  mitCategory: { becomes: 'RECURRING', warned: ['mitCategory'] },
  browserInfo: {
    becomes: { userAgent: 'Mozilla/5.0', language: 'de', screenWidth: 1920, ipAddress: '192.0.2.1' },
    refused:
      'INVALID_INPUT browserInfo.acceptHeader,browserInfo.colorDepth,browserInfo.javaEnabled,browserInfo.screenHeight,browserInfo.timeZoneOffsetMinutes',
  },
  threeDsExperience: {
    becomes: 'NATIVE',
    refused: `INVALID_INPUT ${['acceptHeader', 'colorDepth', 'javaEnabled', 'language', 'screenHeight', 'screenWidth', 'timeZoneOffsetMinutes', 'userAgent'].map((name) => `browserInfo.${name}`).join()}`,
  },
  authType: { on: { ...request, offSession: true }, becomes: 'THREE_DS', refused: 'INPUT_NOT_SUPPORTED authType' },
  returnUrl: { becomes: undefined, refused: 'INVALID_INPUT returnUrl' },
  merchantTransactionId: { becomes: undefined, refused: 'INVALID_INPUT merchantTransactionId' },
  connectorCustomerId: { on: withToken, becomes: undefined, refused: 'INVALID_INPUT connectorCustomerId' },
  setupFutureUsage: {
    on: { ...request, connectorCustomerId: undefined },
    becomes: 'ON_SESSION',
    refused: 'INVALID_INPUT connectorCustomerId',
  },
} as const;

describe('payment.authorize with what Adyen cannot take as it is', () => {
  itSaysWhatBecomesOf('payment.authorize', request, others);
});

describe('payment.authorize with a stored card', () => {
  itSaysWhatBecomesOf('payment.authorize', withToken, {
    'customer.name': { becomes: 'Jane Roe', sent: ['shopperName.firstName', 'shopperName.lastName'] },
    setupFutureUsage: { becomes: 'OFF_SESSION', sent: ['recurringProcessingModel'] },
    offSession: {
      becomes: true,
      sent: ['authenticationData.threeDSRequestData.nativeThreeDS', 'recurringProcessingModel'],
    },
    threeDsExperience: {
      on: { ...withToken, offSession: true },
      becomes: 'NATIVE',
      refused: 'INPUT_NOT_SUPPORTED threeDsExperience',
    },
  });
});
