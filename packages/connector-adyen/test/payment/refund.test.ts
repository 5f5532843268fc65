import { describe, expect, it } from 'vitest';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { itKeepsEveryField } from '../support/fates.ts';
import { modificationWire } from '../support/wire.ts';

const amount = { minorAmount: 1050, currency: 'EUR' } as const;
const request = { merchantRefundId: 'refund_1', connectorTransactionId: 'PSPPAYMENT000001', refundAmount: amount };

describe('payment.refund', () => {
  it('sends the amount, the reference and the reason', async () => {
    const { client } = connect(echo);
    expect(
      await client.dryRun('payment.refund', { ...request, reason: 'REQUESTED_BY_CUSTOMER' }),
    ).toMatchInlineSnapshot(`
      {
        "body": {
          "amount": {
            "currency": "EUR",
            "value": 1050,
          },
          "merchantAccount": "ShopECOM",
          "merchantRefundReason": "CUSTOMER REQUEST",
          "reference": "refund_1",
        },
        "headers": {
          "accept": "application/json",
          "content-type": "application/json",
          "idempotency-key": "prism-f8105d12f9c8372fc3d5abf624c7c9becd83d32f",
          "x-api-key": "[redacted]",
        },
        "method": "POST",
        "url": "https://checkout-test.adyen.com/v71/payments/PSPPAYMENT000001/refunds",
      }
    `);
  });

  itKeepsEveryField('payment.refund', request, {
    merchantRefundId: { becomes: 'refund_2', sent: ['idempotency-key', 'reference'], echoed: true },
    connectorTransactionId: { becomes: 'PSPPAYMENT000002', sent: ['path'] },
    'refundAmount.minorAmount': { becomes: 1000, sent: ['amount.value'] },
    'refundAmount.currency': { becomes: 'USD', sent: ['amount.currency'] },
    reason: { becomes: 'DUPLICATE', sent: ['merchantRefundReason'] },
    metadata: { becomes: { basket: '7' }, warned: ['metadata'] },
  });

  it.each([
    ['DUPLICATE', 'DUPLICATE'],
    ['FRAUDULENT', 'FRAUD'],
    ['REQUESTED_BY_CUSTOMER', 'CUSTOMER REQUEST'],
  ] as const)('for %s is for %s at Adyen', async (reason, merchantRefundReason) => {
    const { client, sent } = connect(echo);
    await client.call('payment.refund', { ...request, reason });
    expect(sent[0]?.body).toMatchObject({ merchantRefundReason });
  });

  it('is pending when Adyen has received it', async () => {
    const { client } = connect(echo);
    expect(await client.call('payment.refund', request)).toEqual({
      merchantRefundId: 'refund_1',
      connectorRefundId: 'PSPCHANGE0000001',
      connectorTransactionId: 'PSPPAYMENT000001',
      connectorRequestId: 'PSPTEST000000001',
      connectorStatus: 'received',
      status: 'REFUND_PENDING',
      statusCode: 200,
      refundAmount: amount,
    });
  });

  it('is no success where Adyen says something new', async () => {
    const { client } = connect(() => modificationWire({ status: 'settled' }));
    expect(await client.call('payment.refund', request)).toMatchObject({ status: 'UNRECOGNIZED' });
  });

  it.each([
    ['refundAmount', { amount: { currency: 'EUR', value: 1051 } }],
    ['merchantRefundId', { reference: 'refund_2' }],
    ['connectorTransactionId', { paymentPspReference: 'PSPPAYMENT000002' }],
  ])('about another %s is no success', async (field, overrides) => {
    const { client } = connect(() => modificationWire(overrides));
    await expect(client.call('payment.refund', request)).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      moneyMoved: 'unknown',
      issues: [{ field }],
    });
  });
});
