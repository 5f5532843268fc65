import type { PaymentAuthorizeRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField, itSaysWhatBecomesOf } from '../support/fates.ts';

const request: PaymentAuthorizeRequest = {
  merchantTransactionId: 'order_1',
  amount: { minorAmount: 1050, currency: 'USD' },
  paymentMethod: { card: { cardNumber: '4242424242424242', cardExpMonth: '4', cardExpYear: '34' } },
  connectorCustomerId: 'cus_1',
};

const withToken: PaymentAuthorizeRequest = { ...request, paymentMethod: { token: { token: 'pm_1' } } };
const shipped: PaymentAuthorizeRequest = {
  ...request,
  address: { shippingAddress: { lastName: 'Roe', line1: '1 Main St', line2: 'Floor 2' } },
};
const billed: PaymentAuthorizeRequest = { ...request, address: { billingAddress: { line2: 'Floor 2' } } };

const billing = (name: string) => `payment_method_data[billing_details]${name}`;

const fates: Fates<'payment.authorize'> = {
  merchantTransactionId: {
    becomes: 'order_2',
    sent: ['idempotency-key', 'metadata[merchant_transaction_id]'],
    echoed: true,
  },
  'amount.minorAmount': { becomes: 1051, sent: ['amount'] },
  'amount.currency': { becomes: 'EUR', sent: ['currency'] },
  'paymentMethod.card.cardNumber': { becomes: '5555555555554444', sent: ['payment_method_data[card][number]'] },
  'paymentMethod.card.cardExpMonth': { becomes: '12', sent: ['payment_method_data[card][exp_month]'] },
  'paymentMethod.card.cardExpYear': { becomes: '2035', sent: ['payment_method_data[card][exp_year]'] },
  'paymentMethod.card.cardCvc': { becomes: '123', sent: ['payment_method_data[card][cvc]'] },
  'paymentMethod.card.cardHolderName': { becomes: 'Jane Roe', sent: [billing('[name]')] },
  'paymentMethod.token.token': { on: withToken, becomes: 'pm_2', sent: ['payment_method'] },
  captureMethod: { becomes: 'MANUAL', sent: ['capture_method'] },
  connectorCustomerId: { becomes: 'cus_2', sent: ['customer'] },
  'customer.name': { becomes: 'Jane Roe', sent: [billing('[name]')] },
  'customer.email': { becomes: 'jane@example.com', sent: [billing('[email]')] },
  'customer.phone': { becomes: '+15550100', sent: [billing('[phone]')] },
  'address.billingAddress.line1': { becomes: '1 Main St', sent: [billing('[address][line1]')] },
  'address.billingAddress.line2': { becomes: 'Floor 2', sent: [billing('[address][line2]')] },
  'address.billingAddress.line3': { on: billed, becomes: 'Room 3', sent: [billing('[address][line2]')] },
  'address.billingAddress.city': { becomes: 'Springfield', sent: [billing('[address][city]')] },
  'address.billingAddress.state': { becomes: 'IL', sent: [billing('[address][state]')] },
  'address.billingAddress.zipCode': { becomes: '62701', sent: [billing('[address][postal_code]')] },
  'address.billingAddress.countryAlpha2Code': { becomes: 'US', sent: [billing('[address][country]')] },
  'address.billingAddress.firstName': { becomes: 'Jane', sent: [billing('[name]')] },
  'address.billingAddress.lastName': { becomes: 'Roe', sent: [billing('[name]')] },
  'address.billingAddress.email': { becomes: 'jane@example.com', sent: [billing('[email]')] },
  'address.billingAddress.phone': { becomes: '+15550100', sent: [billing('[phone]')] },
  'address.shippingAddress.line1': { on: shipped, becomes: '2 Side St', sent: ['shipping[address][line1]'] },
  'address.shippingAddress.line2': { on: shipped, becomes: 'Floor 3', sent: ['shipping[address][line2]'] },
  'address.shippingAddress.line3': { on: shipped, becomes: 'Room 3', sent: ['shipping[address][line2]'] },
  'address.shippingAddress.city': { on: shipped, becomes: 'Springfield', sent: ['shipping[address][city]'] },
  'address.shippingAddress.state': { on: shipped, becomes: 'IL', sent: ['shipping[address][state]'] },
  'address.shippingAddress.zipCode': { on: shipped, becomes: '62701', sent: ['shipping[address][postal_code]'] },
  'address.shippingAddress.countryAlpha2Code': { on: shipped, becomes: 'US', sent: ['shipping[address][country]'] },
  'address.shippingAddress.firstName': { on: shipped, becomes: 'John', sent: ['shipping[name]'] },
  'address.shippingAddress.lastName': { on: shipped, becomes: 'Doe', sent: ['shipping[name]'] },
  'address.shippingAddress.email': {
    on: shipped,
    becomes: 'john@example.com',
    warned: ['address.shippingAddress.email'],
  },
  'address.shippingAddress.phone': { on: shipped, becomes: '+15550101', sent: ['shipping[phone]'] },
  setupFutureUsage: { becomes: 'OFF_SESSION', sent: ['setup_future_usage'] },
  offSession: { becomes: true, sent: ['off_session'] },
  authType: { becomes: 'THREE_DS', sent: ['payment_method_options[card][request_three_d_secure]'] },
  threeDsExperience: { becomes: 'NATIVE', refused: 'INPUT_NOT_SUPPORTED threeDsExperience' },
  returnUrl: {
    becomes: 'https://shop.example/return',
    sent: ['automatic_payment_methods[allow_redirects]', 'return_url'],
  },
  'browserInfo.acceptHeader': { becomes: '*/*', warned: ['browserInfo'] },
  'browserInfo.userAgent': { becomes: 'Mozilla/5.0', warned: ['browserInfo'] },
  'browserInfo.language': { becomes: 'de-DE', warned: ['browserInfo'] },
  'browserInfo.colorDepth': { becomes: 24, warned: ['browserInfo'] },
  'browserInfo.screenHeight': { becomes: 1080, warned: ['browserInfo'] },
  'browserInfo.screenWidth': { becomes: 1920, warned: ['browserInfo'] },
  'browserInfo.timeZoneOffsetMinutes': { becomes: -60, warned: ['browserInfo'] },
  'browserInfo.javaEnabled': { becomes: false, warned: ['browserInfo'] },
  'browserInfo.javaScriptEnabled': { becomes: true, warned: ['browserInfo'] },
  'browserInfo.ipAddress': { becomes: '192.0.2.1', warned: ['browserInfo'] },
  mitCategory: { becomes: 'RECURRING', warned: ['mitCategory'] },
  description: { becomes: 'Order 1', sent: ['description'] },
  statementDescriptorName: {
    becomes: 'Shop',
    sent: ['statement_descriptor_suffix'],
    warned: ['statementDescriptorName'],
  },
  statementDescriptorSuffix: { becomes: 'Order 1', sent: ['statement_descriptor_suffix'] },
  metadata: { becomes: { basket: '7' }, sent: ['metadata[basket]'] },
};

/** A payment method that is stored has its own buyer. */
const storedFates = {
  'customer.name': { becomes: 'Jane Roe', warned: ['customer'] },
  'customer.email': { becomes: 'jane@example.com', warned: ['customer'] },
  'customer.phone': { becomes: '+15550100', warned: ['customer'] },
  'address.billingAddress.line1': { becomes: '1 Main St', warned: ['address.billingAddress'] },
  'address.billingAddress.firstName': { becomes: 'Jane', warned: ['address.billingAddress'] },
  'address.billingAddress.email': { becomes: 'jane@example.com', warned: ['address.billingAddress'] },
} satisfies Partial<Fates<'payment.authorize'>>;

describe('payment.authorize with card details', () => {
  itKeepsEveryField('payment.authorize', request, fates);
});

describe('payment.authorize with a stored payment method', () => {
  itSaysWhatBecomesOf('payment.authorize', withToken, storedFates);
});

describe('payment.authorize with an encrypted card', () => {
  it('is refused before anything is sent', async () => {
    const { client, sent } = connect(echo);
    const encryptedCard = { cardNumber: 'adyenjs_0_1', cardExpMonth: 'adyenjs_0_2', cardExpYear: 'adyenjs_0_3' };
    await expect(
      client.call('payment.authorize', { ...request, paymentMethod: { encryptedCard } }),
    ).rejects.toMatchObject({ code: 'INPUT_NOT_SUPPORTED', issues: [{ field: 'paymentMethod.encryptedCard' }] });
    expect(sent).toEqual([]);
  });
});
