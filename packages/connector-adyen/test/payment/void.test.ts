import { describe, expect, it } from 'vitest';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { itKeepsEveryField } from '../support/fates.ts';
import { modificationWire } from '../support/wire.ts';

const request = { merchantVoidId: 'void_1', connectorTransactionId: 'PSPPAYMENT000001' };

describe('payment.void', () => {
  it('cancels', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('payment.void', request)).toMatchInlineSnapshot(`
      {
        "body": {
          "merchantAccount": "ShopECOM",
          "reference": "void_1",
        },
        "headers": {
          "accept": "application/json",
          "content-type": "application/json",
          "idempotency-key": "prism-6bbe8db69c21a15b73349c80c49c7631f610be2d",
          "x-api-key": "[redacted]",
        },
        "method": "POST",
        "url": "https://checkout-test.adyen.com/v71/payments/PSPPAYMENT000001/cancels",
      }
    `);
  });

  itKeepsEveryField('payment.void', request, {
    merchantVoidId: { becomes: 'void_2', sent: ['idempotency-key', 'reference'], echoed: true },
    connectorTransactionId: { becomes: 'PSPPAYMENT000002', sent: ['path'] },
    cancellationReason: { becomes: 'DUPLICATE', warned: ['cancellationReason'] },
  });

  it('is under way when Adyen has received it', async () => {
    const { client } = connect(echo);
    expect(await client.call('payment.void', request)).toMatchObject({
      merchantVoidId: 'void_1',
      connectorTransactionId: 'PSPPAYMENT000001',
      connectorStatus: 'received',
      status: 'VOID_INITIATED',
    });
  });

  it.each([
    ['merchantVoidId', { reference: 'void_2' }],
    ['connectorTransactionId', { paymentPspReference: 'PSPPAYMENT000002' }],
  ])('about another %s is no success', async (field, overrides) => {
    const { client } = connect(() => modificationWire(overrides));
    await expect(client.call('payment.void', request)).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      issues: [{ field }],
    });
  });
});
