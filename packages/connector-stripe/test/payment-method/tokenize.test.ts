import type { PaymentMethodTokenizeRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect, stripeErrorAnswer } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField, itSaysWhatBecomesOf } from '../support/fates.ts';
import { methodWire } from '../support/wire.ts';

const card = { cardNumber: '4242424242424242', cardExpMonth: '04', cardExpYear: '2034' };

const request: PaymentMethodTokenizeRequest = {
  merchantPaymentMethodId: 'card_1',
  connectorCustomerId: 'cus_1',
  paymentMethod: { card },
};

const withToken: PaymentMethodTokenizeRequest = { ...request, paymentMethod: { token: { token: 'tok_visa' } } };
const existing: PaymentMethodTokenizeRequest = { ...request, paymentMethod: { token: { token: 'pm_1' } } };
const billed: PaymentMethodTokenizeRequest = { ...request, address: { billingAddress: { line2: 'Floor 2' } } };

const fates: Fates<'paymentMethod.tokenize'> = {
  merchantPaymentMethodId: {
    becomes: 'card_2',
    sent: ['idempotency-key', 'metadata[merchant_payment_method_id]'],
    echoed: true,
  },
  connectorCustomerId: { becomes: 'cus_2', sent: ['customer'] },
  'paymentMethod.card.cardNumber': { becomes: '5555555555554444', sent: ['card[number]'] },
  'paymentMethod.card.cardExpMonth': { becomes: '12', sent: ['card[exp_month]'] },
  'paymentMethod.card.cardExpYear': { becomes: '2035', sent: ['card[exp_year]'] },
  'paymentMethod.card.cardCvc': { becomes: '123', sent: ['card[cvc]'] },
  'paymentMethod.card.cardHolderName': { becomes: 'Jane Roe', sent: ['billing_details[name]'] },
  'paymentMethod.token.token': { on: withToken, becomes: 'tok_mastercard', sent: ['card[token]'] },
  'customer.name': { becomes: 'Jane Roe', sent: ['billing_details[name]'] },
  'customer.email': { becomes: 'jane@example.com', sent: ['billing_details[email]'] },
  'customer.phone': { becomes: '+15550100', sent: ['billing_details[phone]'] },
  'address.billingAddress.line1': { becomes: '1 Main St', sent: ['billing_details[address][line1]'] },
  'address.billingAddress.line2': { becomes: 'Floor 2', sent: ['billing_details[address][line2]'] },
  'address.billingAddress.line3': { on: billed, becomes: 'Room 3', sent: ['billing_details[address][line2]'] },
  'address.billingAddress.city': { becomes: 'Springfield', sent: ['billing_details[address][city]'] },
  'address.billingAddress.state': { becomes: 'IL', sent: ['billing_details[address][state]'] },
  'address.billingAddress.zipCode': { becomes: '62701', sent: ['billing_details[address][postal_code]'] },
  'address.billingAddress.countryAlpha2Code': { becomes: 'US', sent: ['billing_details[address][country]'] },
  'address.billingAddress.firstName': { becomes: 'Jane', sent: ['billing_details[name]'] },
  'address.billingAddress.lastName': { becomes: 'Roe', sent: ['billing_details[name]'] },
  'address.billingAddress.email': { becomes: 'jane@example.com', sent: ['billing_details[email]'] },
  'address.billingAddress.phone': { becomes: '+15550100', sent: ['billing_details[phone]'] },
  metadata: { becomes: { nickname: '7' }, sent: ['metadata[nickname]'] },
};

const existingFates = {
  merchantPaymentMethodId: { becomes: 'card_2', sent: ['idempotency-key'], echoed: true },
  connectorCustomerId: { becomes: 'cus_2', sent: ['customer'] },
  'paymentMethod.token.token': { becomes: 'pm_2', sent: ['path'] },
  'customer.name': { becomes: 'Jane Roe', warned: ['customer'] },
  'customer.email': { becomes: 'jane@example.com', warned: ['customer'] },
  'customer.phone': { becomes: '+15550100', warned: ['customer'] },
  'address.billingAddress.city': { becomes: 'Springfield', warned: ['address.billingAddress'] },
  metadata: { becomes: { nickname: '7' }, refused: 'INPUT_NOT_SUPPORTED metadata' },
} satisfies Partial<Fates<'paymentMethod.tokenize'>>;

describe('paymentMethod.tokenize', () => {
  it('shows the first request without what is secret or personal', async () => {
    const { client, sent } = connect(echo);
    const shown = await client.dryRun('paymentMethod.tokenize', { ...billed, customer: { email: 'jane@example.com' } });
    expect(shown).toMatchInlineSnapshot(`
      {
        "body": {
          "billing_details[address][line2]": "[redacted]",
          "billing_details[email]": "[redacted]",
          "card[exp_month]": "[redacted]",
          "card[exp_year]": "[redacted]",
          "card[number]": "[redacted]",
          "metadata[merchant_payment_method_id]": "card_1",
          "type": "card",
        },
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "content-type": "application/x-www-form-urlencoded",
          "idempotency-key": "prism-50670e4e04b772ba1fb4ed0ee8fd2c06059f209b",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "POST",
        "url": "https://api.stripe.com/v1/payment_methods",
      }
    `);
    expect(sent).toEqual([]);
  });

  it('makes a payment method of a card and attaches it to the customer', async () => {
    const { client, sent } = connect(echo);
    await client.call('paymentMethod.tokenize', request);
    expect(sent.map(({ method, path, form }) => ({ method, path, form }))).toEqual([
      {
        method: 'POST',
        path: '/v1/payment_methods',
        form: {
          type: 'card',
          'card[number]': '4242424242424242',
          'card[exp_month]': '04',
          'card[exp_year]': '2034',
          'metadata[merchant_payment_method_id]': 'card_1',
        },
      },
      { method: 'POST', path: '/v1/payment_methods/pm_1/attach', form: { customer: 'cus_1' } },
    ]);
  });

  it('gives each request a key of its own, the same ones when it is repeated', async () => {
    const { client, sent } = connect(echo);
    await client.call('paymentMethod.tokenize', request);
    await client.call('paymentMethod.tokenize', request);
    const [create, attach, ...again] = sent.map(({ headers }) => headers['idempotency-key']);
    expect(create).not.toBe(attach);
    expect(again).toEqual([create, attach]);
  });

  it('makes a payment method of a card token', async () => {
    const { client, sent } = connect(echo);
    await client.call('paymentMethod.tokenize', withToken);
    expect(sent[0]?.form).toMatchObject({ type: 'card', 'card[token]': 'tok_visa' });
    expect(sent.map(({ path }) => path)).toEqual(['/v1/payment_methods', '/v1/payment_methods/pm_1/attach']);
  });

  it('only makes a payment method where no customer is named', async () => {
    const { client, sent } = connect(echo);
    const response = await client.call('paymentMethod.tokenize', { paymentMethod: { card } });
    expect(sent.map(({ path }) => path)).toEqual(['/v1/payment_methods']);
    expect(response).toMatchObject({ status: 'ACTIVE', paymentMethodToken: 'pm_1' });
    expect(response.connectorCustomerId).toBeUndefined();
  });

  it('only attaches a payment method that exists', async () => {
    const { client, sent } = connect(echo);
    await client.call('paymentMethod.tokenize', existing);
    expect(sent.map(({ path }) => path)).toEqual(['/v1/payment_methods/pm_1/attach']);
    expect(sent[0]?.form).toEqual({ customer: 'cus_1' });
  });

  it('refuses a payment method that exists where no customer is named', async () => {
    const { client, sent } = connect(echo);
    const { connectorCustomerId: _, ...nobody } = existing;
    await expect(client.call('paymentMethod.tokenize', nobody)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ field: 'connectorCustomerId' }],
    });
    expect(sent).toEqual([]);
  });

  describe('of card details', () => {
    itKeepsEveryField('paymentMethod.tokenize', request, fates);
  });

  describe('of a payment method that exists', () => {
    itSaysWhatBecomesOf('paymentMethod.tokenize', existing, existingFates);
  });

  it('answers with the token and with what may be shown of the card', async () => {
    const { client } = connect(() => methodWire({ customer: { id: 'cus_1', object: 'customer' } }));
    expect(await client.call('paymentMethod.tokenize', request)).toEqual({
      status: 'ACTIVE',
      statusCode: 200,
      paymentMethodToken: 'pm_1',
      merchantPaymentMethodId: 'card_1',
      connectorCustomerId: 'cus_1',
      connectorRequestId: 'req_test_1',
      card: { cardNetwork: 'visa', lastFour: '4242', cardExpMonth: '04', cardExpYear: '2034', issuingCountry: 'US' },
    });
  });

  it.each(['/v1/payment_methods', '/v1/payment_methods/pm_1/attach'])('answers a decline by %s', async (declining) => {
    const decline = { type: 'card_error', code: 'incorrect_cvc', message: 'The security code is incorrect.' };
    const { client, sent } = connect((request) =>
      request.path === declining ? stripeErrorAnswer(402, decline) : echo(request),
    );
    const response = await client.call('paymentMethod.tokenize', request);
    expect(response).toMatchObject({
      status: 'FAILURE',
      statusCode: 402,
      merchantPaymentMethodId: 'card_1',
      error: {
        unifiedDetails: { code: 'INCORRECT_CVV' },
        connectorDetails: { code: 'incorrect_cvc', message: 'The security code is incorrect.' },
      },
    });
    expect(response.paymentMethodToken).toBeUndefined();
    expect(sent.at(-1)?.path).toBe(declining);
  });
});

describe.skipIf(!specsPresent)(`paymentMethod.tokenize and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({ ...readFixtures()['payment_method'] }));
    const response = await client.call('paymentMethod.tokenize', request);
    expect(response).toMatchObject({ status: 'ACTIVE', card: { cardNetwork: 'visa', cardExpMonth: '08' } });
    expect(response.paymentMethodToken).toMatch(/^pm_/);
  });
});
