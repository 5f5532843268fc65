import type { RecurringPaymentChargeRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { adyenErrorAnswer, connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { itKeepsEveryField, itSaysWhatBecomesOf } from '../support/fates.ts';
import { paymentWire } from '../support/wire.ts';

const request: RecurringPaymentChargeRequest = {
  merchantChargeId: 'invoice_1',
  connectorCustomerId: 'user_1',
  paymentMethod: { token: { token: 'STORED0000000001' } },
  amount: { minorAmount: 1050, currency: 'EUR' },
};

describe('recurringPayment.charge', () => {
  it('shows the request without what is secret or personal', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('recurringPayment.charge', request)).toMatchInlineSnapshot(`
      {
        "body": {
          "amount": {
            "currency": "EUR",
            "value": 1050,
          },
          "captureDelayHours": 0,
          "merchantAccount": "ShopECOM",
          "paymentMethod": {
            "storedPaymentMethodId": "[redacted]",
            "type": "scheme",
          },
          "recurringProcessingModel": "Subscription",
          "reference": "invoice_1",
          "returnUrl": "https://nobody-returns.invalid/",
          "shopperInteraction": "ContAuth",
          "shopperReference": "user_1",
        },
        "headers": {
          "accept": "application/json",
          "content-type": "application/json",
          "idempotency-key": "prism-c04e6f9f6d8570a9a2df0d943c5df9ad25b0d879",
          "x-api-key": "[redacted]",
        },
        "method": "POST",
        "url": "https://checkout-test.adyen.com/v71/payments",
      }
    `);
  });

  itKeepsEveryField('recurringPayment.charge', request, {
    merchantChargeId: { becomes: 'invoice_2', sent: ['idempotency-key', 'reference'], echoed: true },
    connectorCustomerId: { becomes: 'user_2', sent: ['shopperReference'] },
    'paymentMethod.token.token': { becomes: 'STORED0000000002', sent: ['paymentMethod.storedPaymentMethodId'] },
    'amount.minorAmount': { becomes: 1051, sent: ['amount.value'] },
    'amount.currency': { becomes: 'USD', sent: ['amount.currency'] },
    mitCategory: { becomes: 'UNSCHEDULED', sent: ['recurringProcessingModel'] },
    'customer.name': { becomes: 'Jane Roe', sent: ['shopperName.firstName', 'shopperName.lastName'] },
    'customer.email': { becomes: 'jane@example.com', sent: ['shopperEmail'] },
    'customer.phone': { becomes: '+4930123456', sent: ['telephoneNumber'] },
    captureMethod: { becomes: 'MANUAL', sent: ['additionalData.manualCapture', 'captureDelayHours'] },
    returnUrl: { becomes: 'https://shop.example/return', sent: ['returnUrl'] },
    description: { becomes: 'Invoice 1', warned: ['description'] },
    statementDescriptorName: { becomes: 'Shop', sent: ['shopperStatement'] },
    statementDescriptorSuffix: { becomes: 'May', sent: ['shopperStatement'], warned: ['statementDescriptorSuffix'] },
    metadata: { becomes: { basket: '7' }, sent: ['metadata.basket'] },
  });

  itSaysWhatBecomesOf('recurringPayment.charge', request, {
    merchantChargeId: { becomes: undefined, refused: 'INVALID_INPUT merchantChargeId' },
    connectorCustomerId: { becomes: 'u1', refused: 'INVALID_INPUT connectorCustomerId' },
    'customer.name': { becomes: 'Jane', warned: ['customer.name'] },
  });

  it.each([
    [undefined, 'Subscription'],
    ['RECURRING', 'Subscription'],
    ['INSTALLMENT', 'Subscription'],
    ['UNSCHEDULED', 'UnscheduledCardOnFile'],
    ['RESUBMISSION', 'UnscheduledCardOnFile'],
  ] as const)('for %s is for %s, without the shopper', async (mitCategory, recurringProcessingModel) => {
    const { client, sent } = connect(echo);
    await client.call('recurringPayment.charge', { ...request, mitCategory });
    expect(sent[0]?.body).toMatchObject({ shopperInteraction: 'ContAuth', recurringProcessingModel });
    expect(sent[0]?.body).not.toHaveProperty('storePaymentMethod');
  });

  it('takes the money, or holds it', async () => {
    const { client } = connect(echo);
    const amount = { minorAmount: 1050, currency: 'EUR' };
    expect(await client.call('recurringPayment.charge', request)).toMatchObject({
      merchantChargeId: 'invoice_1',
      status: 'CAPTURED',
      amount,
      capturedAmount: amount,
    });
    expect(await client.call('recurringPayment.charge', { ...request, captureMethod: 'MANUAL' })).toMatchObject({
      status: 'AUTHORIZED',
      capturableAmount: amount,
    });
  });

  it('that the bank refuses is no exception', async () => {
    const { client } = connect(() =>
      paymentWire({ resultCode: 'Refused', refusalReasonCode: '12', merchantReference: 'invoice_1' }),
    );
    expect(await client.call('recurringPayment.charge', request)).toMatchObject({
      status: 'FAILURE',
      error: { unifiedDetails: { code: 'INSUFFICIENT_FUNDS' } },
    });
  });

  it('of a card that is not stored is an error', async () => {
    const { client } = connect(() => adyenErrorAnswer(422, '800'));
    await expect(client.call('recurringPayment.charge', request)).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
      connectorCode: '800',
      moneyMoved: 'no',
    });
  });
});
