import type { PaymentMethodTokenizeRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { adyenErrorAnswer, connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { itKeepsEveryField, itSaysWhatBecomesOf } from '../support/fates.ts';
import { storedWire } from '../support/wire.ts';

const card = { cardNumber: '4111111111111111', cardExpMonth: '3', cardExpYear: '30' };
const encryptedCard = { cardNumber: 'test_4111111111111111', cardExpMonth: 'test_03', cardExpYear: 'test_2030' };
const request: PaymentMethodTokenizeRequest = { paymentMethod: { card }, connectorCustomerId: 'user_1' };
const encrypted: PaymentMethodTokenizeRequest = { ...request, paymentMethod: { encryptedCard } };
const unsent = { warned: ['address.billingAddress'] };

describe('paymentMethod.tokenize', () => {
  it('shows the request without what is secret or personal', async () => {
    const { client, sent } = connect(echo);
    const paymentMethod = { card: { ...card, cardCvc: '737', cardHolderName: 'Jane Roe' } };
    expect(
      await client.dryRun('paymentMethod.tokenize', {
        ...request,
        paymentMethod,
        merchantPaymentMethodId: 'card_1',
        customer: { email: 'jane@example.com' },
      }),
    ).toMatchInlineSnapshot(`
      {
        "body": {
          "merchantAccount": "ShopECOM",
          "paymentMethod": {
            "cvc": "[redacted]",
            "expiryMonth": "[redacted]",
            "expiryYear": "[redacted]",
            "holderName": "[redacted]",
            "number": "[redacted]",
            "type": "scheme",
          },
          "recurringProcessingModel": "UnscheduledCardOnFile",
          "shopperEmail": "[redacted]",
          "shopperReference": "user_1",
        },
        "headers": {
          "accept": "application/json",
          "content-type": "application/json",
          "idempotency-key": "prism-26809d10f37cca28433cf2d47cb8c173f70ae187",
          "x-api-key": "[redacted]",
        },
        "method": "POST",
        "url": "https://checkout-test.adyen.com/v71/storedPaymentMethods",
      }
    `);
    expect(sent).toEqual([]);
  });

  itKeepsEveryField('paymentMethod.tokenize', request, {
    merchantPaymentMethodId: { becomes: 'card_1', sent: ['idempotency-key'], echoed: true },
    'paymentMethod.card.cardNumber': { becomes: '5555444433331111', sent: ['paymentMethod.number'] },
    'paymentMethod.card.cardExpMonth': { becomes: '12', sent: ['paymentMethod.expiryMonth'] },
    'paymentMethod.card.cardExpYear': { becomes: '2035', sent: ['paymentMethod.expiryYear'] },
    'paymentMethod.card.cardCvc': { becomes: '737', sent: ['paymentMethod.cvc'] },
    'paymentMethod.card.cardHolderName': { becomes: 'Jane Roe', sent: ['paymentMethod.holderName'] },
    'paymentMethod.encryptedCard.cardNumber': {
      on: encrypted,
      becomes: 'test_5555444433331111',
      sent: ['paymentMethod.encryptedCardNumber'],
    },
    'paymentMethod.encryptedCard.cardExpMonth': {
      on: encrypted,
      becomes: 'test_12',
      sent: ['paymentMethod.encryptedExpiryMonth'],
    },
    'paymentMethod.encryptedCard.cardExpYear': {
      on: encrypted,
      becomes: 'test_2035',
      sent: ['paymentMethod.encryptedExpiryYear'],
    },
    'paymentMethod.encryptedCard.cardCvc': {
      on: encrypted,
      becomes: 'test_737',
      sent: ['paymentMethod.encryptedSecurityCode'],
    },
    'paymentMethod.encryptedCard.cardHolderName': {
      on: encrypted,
      becomes: 'Jane Roe',
      sent: ['paymentMethod.holderName'],
    },
    'paymentMethod.token.token': { becomes: 'STORED0000000002', refused: 'INVALID_INPUT paymentMethod' },
    connectorCustomerId: { becomes: 'user_2', sent: ['shopperReference'] },
    'customer.name': { becomes: 'Jane Roe', sent: ['paymentMethod.holderName'] },
    'customer.email': { becomes: 'jane@example.com', sent: ['shopperEmail'] },
    'customer.phone': { becomes: '+4930123456', warned: ['customer.phone'] },
    'address.billingAddress.line1': { becomes: 'Hauptstr. 1', ...unsent },
    'address.billingAddress.line2': { becomes: 'Hinterhaus', ...unsent },
    'address.billingAddress.line3': { becomes: 'c/o Doe', ...unsent },
    'address.billingAddress.city': { becomes: 'Berlin', ...unsent },
    'address.billingAddress.state': { becomes: 'BE', ...unsent },
    'address.billingAddress.zipCode': { becomes: '10115', ...unsent },
    'address.billingAddress.countryAlpha2Code': { becomes: 'DE', ...unsent },
    'address.billingAddress.firstName': { becomes: 'Jane', sent: ['paymentMethod.holderName'] },
    'address.billingAddress.lastName': { becomes: 'Roe', sent: ['paymentMethod.holderName'] },
    'address.billingAddress.email': { becomes: 'jane@example.com', sent: ['shopperEmail'] },
    'address.billingAddress.phone': { becomes: '+4930123456', ...unsent },
    metadata: { becomes: { plan: '7' }, warned: ['metadata'] },
  });

  itSaysWhatBecomesOf('paymentMethod.tokenize', request, {
    connectorCustomerId: { becomes: undefined, refused: 'INVALID_INPUT connectorCustomerId' },
    paymentMethod: {
      becomes: { token: { token: 'STORED0000000002' } },
      refused: 'INPUT_NOT_SUPPORTED paymentMethod.token',
    },
    'customer.name': {
      on: { ...request, paymentMethod: { card: { ...card, cardHolderName: 'Jane Roe' } } },
      becomes: 'John Doe',
      warned: ['customer.name'],
    },
  });

  it('answers with the token to store', async () => {
    const { client } = connect(() => storedWire({ new_in_2031: [] }));
    expect(await client.call('paymentMethod.tokenize', { ...request, merchantPaymentMethodId: 'card_1' })).toEqual({
      merchantPaymentMethodId: 'card_1',
      connectorCustomerId: 'user_1',
      paymentMethodToken: 'STORED0000000001',
      connectorRequestId: 'PSPTEST000000001',
      status: 'ACTIVE',
      statusCode: 200,
      card: { cardNetwork: 'visa', lastFour: '1111', cardExpMonth: '03', cardExpYear: '2030' },
    });
  });

  it('does not take the card of somebody else', async () => {
    const { client } = connect(() => storedWire({ shopperReference: 'user_2' }));
    await expect(client.call('paymentMethod.tokenize', request)).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      issues: [{ field: 'connectorCustomerId' }],
    });
  });

  it('declines a card that is wrong, as a bank would', async () => {
    const { client } = connect(() => adyenErrorAnswer(422, '129'));
    expect(await client.call('paymentMethod.tokenize', request)).toMatchObject({
      status: 'FAILURE',
      error: { unifiedDetails: { code: 'INVALID_EXPIRY' }, connectorDetails: { code: '129' } },
    });
  });

  it.each(['174', '180', '121'])('is an exception where something else is wrong (%s)', async (errorCode) => {
    const { client } = connect(() => adyenErrorAnswer(422, errorCode));
    await expect(client.call('paymentMethod.tokenize', request)).rejects.toMatchObject({
      code: 'REQUEST_REJECTED',
      connectorCode: errorCode,
    });
  });
});
