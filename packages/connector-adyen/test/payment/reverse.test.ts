import { describe, expect, it } from 'vitest';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { itKeepsEveryField } from '../support/fates.ts';
import { modificationWire } from '../support/wire.ts';

const request = { merchantReverseId: 'reverse_1', connectorTransactionId: 'PSPPAYMENT000001' };

describe('payment.reverse', () => {
  it('cancels or refunds', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('payment.reverse', request)).toMatchInlineSnapshot(`
      {
        "body": {
          "merchantAccount": "ShopECOM",
          "reference": "reverse_1",
        },
        "headers": {
          "accept": "application/json",
          "content-type": "application/json",
          "idempotency-key": "prism-4f5e7e0a31131d7b9fed1a8d33e6be23a42eed02",
          "x-api-key": "[redacted]",
        },
        "method": "POST",
        "url": "https://checkout-test.adyen.com/v71/payments/PSPPAYMENT000001/reversals",
      }
    `);
  });

  itKeepsEveryField('payment.reverse', request, {
    merchantReverseId: { becomes: 'reverse_2', sent: ['idempotency-key', 'reference'], echoed: true },
    connectorTransactionId: { becomes: 'PSPPAYMENT000002', sent: ['path'] },
  });

  it('is under way when Adyen has received it', async () => {
    const { client } = connect(echo);
    expect(await client.call('payment.reverse', request)).toMatchObject({
      merchantReverseId: 'reverse_1',
      connectorTransactionId: 'PSPPAYMENT000001',
      connectorStatus: 'received',
      status: 'VOID_INITIATED',
    });
  });

  it('about another payment is no success', async () => {
    const { client } = connect(() => modificationWire({ paymentPspReference: 'PSPPAYMENT000002' }));
    await expect(client.call('payment.reverse', request)).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      moneyMoved: 'unknown',
      issues: [{ field: 'connectorTransactionId' }],
    });
  });
});
