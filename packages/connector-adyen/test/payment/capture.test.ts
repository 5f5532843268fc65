import { describe, expect, it } from 'vitest';
import { adyenErrorAnswer, connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { itKeepsEveryField, itSaysWhatBecomesOf } from '../support/fates.ts';
import { modificationWire } from '../support/wire.ts';

const amount = { minorAmount: 1050, currency: 'EUR' } as const;
const request = {
  merchantCaptureId: 'capture_1',
  connectorTransactionId: 'PSPPAYMENT000001',
  amountToCapture: amount,
};

describe('payment.capture', () => {
  it('sends the amount and the reference', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('payment.capture', request)).toMatchInlineSnapshot(`
      {
        "body": {
          "amount": {
            "currency": "EUR",
            "value": 1050,
          },
          "merchantAccount": "ShopECOM",
          "reference": "capture_1",
        },
        "headers": {
          "accept": "application/json",
          "content-type": "application/json",
          "idempotency-key": "prism-9231ace8741f6792b7dd2f3515d9e0109b86cc55",
          "x-api-key": "[redacted]",
        },
        "method": "POST",
        "url": "https://checkout-test.adyen.com/v71/payments/PSPPAYMENT000001/captures",
      }
    `);
  });

  itKeepsEveryField('payment.capture', request, {
    merchantCaptureId: { becomes: 'capture_2', sent: ['idempotency-key', 'reference'], echoed: true },
    connectorTransactionId: { becomes: 'PSPPAYMENT000002', sent: ['path'] },
    'amountToCapture.minorAmount': { becomes: 1000, sent: ['amount.value'] },
    'amountToCapture.currency': { becomes: 'USD', sent: ['amount.currency'] },
    metadata: { becomes: { basket: '7' }, warned: ['metadata'] },
  });

  itSaysWhatBecomesOf('payment.capture', request, {
    merchantCaptureId: { becomes: 'c'.repeat(81), refused: 'INVALID_INPUT merchantCaptureId' },
    'amountToCapture.currency': { becomes: 'BIF', refused: 'CURRENCY_NOT_SUPPORTED amountToCapture.currency' },
  });

  it('is under way when Adyen has received it', async () => {
    const { client } = connect(echo);
    expect(await client.call('payment.capture', request)).toEqual({
      merchantCaptureId: 'capture_1',
      connectorTransactionId: 'PSPPAYMENT000001',
      connectorRequestId: 'PSPTEST000000001',
      connectorStatus: 'received',
      status: 'CAPTURE_INITIATED',
      statusCode: 200,
      amountToCapture: amount,
    });
  });

  it('is no success where Adyen says something new', async () => {
    const { client } = connect(() => modificationWire({ status: 'settled' }));
    expect(await client.call('payment.capture', request)).toMatchObject({
      status: 'UNRECOGNIZED',
      connectorStatus: 'settled',
    });
  });

  it.each([
    ['amountToCapture', { amount: { currency: 'EUR', value: 1051 } }],
    ['amountToCapture', { amount: { currency: 'USD', value: 1050 } }],
    ['merchantCaptureId', { reference: 'capture_2' }],
    ['connectorTransactionId', { paymentPspReference: 'PSPPAYMENT000002' }],
  ])('about another %s is no success', async (field, overrides) => {
    const { client } = connect(() => modificationWire(overrides));
    await expect(client.call('payment.capture', request)).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      moneyMoved: 'unknown',
      issues: [{ field }],
    });
  });

  it('of a payment that is not there is an error', async () => {
    const { client } = connect(() => adyenErrorAnswer(422, '167'));
    const error = await client.call('payment.capture', request).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RESOURCE_NOT_FOUND', moneyMoved: 'no', connectorCode: '167' });
    expect(Object(error).connectorTransactionId).toBeUndefined();
  });
});
