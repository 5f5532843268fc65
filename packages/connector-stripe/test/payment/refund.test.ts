import type { PaymentRefundRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect, stripeErrorAnswer } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';
import { refundWire } from '../support/wire.ts';

const request: PaymentRefundRequest = {
  merchantRefundId: 'refund_1',
  connectorTransactionId: 'pi_1',
  refundAmount: { minorAmount: 1050, currency: 'USD' },
};

const fates: Fates<'payment.refund'> = {
  merchantRefundId: { becomes: 'refund_2', sent: ['idempotency-key', 'metadata[merchant_refund_id]'], echoed: true },
  connectorTransactionId: { becomes: 'pi_2', sent: ['payment_intent'] },
  'refundAmount.minorAmount': { becomes: 1049, sent: ['amount'] },
  'refundAmount.currency': { becomes: 'EUR', compared: 'refundAmount' },
  reason: { becomes: 'DUPLICATE', sent: ['reason'] },
  metadata: { becomes: { basket: '7' }, sent: ['metadata[basket]'] },
};

describe('payment.refund', () => {
  it('shows the request', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('payment.refund', request)).toMatchInlineSnapshot(`
      {
        "body": {
          "amount": "1050",
          "metadata[merchant_refund_id]": "refund_1",
          "payment_intent": "pi_1",
        },
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "content-type": "application/x-www-form-urlencoded",
          "idempotency-key": "prism-89cfdb20bc093fbaf2ffb450517ae3809fdd1336",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "POST",
        "url": "https://api.stripe.com/v1/refunds",
      }
    `);
  });

  itKeepsEveryField('payment.refund', request, fates);

  it.each([
    ['DUPLICATE', 'duplicate'],
    ['FRAUDULENT', 'fraudulent'],
    ['REQUESTED_BY_CUSTOMER', 'requested_by_customer'],
  ] as const)('sends the amount and the reason %s', async (reason, sentAs) => {
    const { client, sent } = connect(echo);
    await client.call('payment.refund', { ...request, reason });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/v1/refunds' });
    expect(sent[0]?.form).toEqual({
      payment_intent: 'pi_1',
      amount: '1050',
      reason: sentAs,
      'metadata[merchant_refund_id]': 'refund_1',
    });
  });

  it('answers with what is given back', async () => {
    const { client } = connect(() => refundWire({ metadata: { merchant_refund_id: 'refund_1' } }));
    expect(await client.call('payment.refund', request)).toEqual({
      status: 'REFUND_SUCCESS',
      statusCode: 200,
      connectorStatus: 'succeeded',
      connectorRefundId: 're_1',
      merchantRefundId: 'refund_1',
      connectorTransactionId: 'pi_1',
      connectorRequestId: 'req_test_1',
      refundAmount: { minorAmount: 1050, currency: 'USD' },
    });
  });

  it('says that there is nothing left to refund', async () => {
    const { client } = connect(() =>
      stripeErrorAnswer(400, { type: 'invalid_request_error', code: 'charge_already_refunded' }),
    );
    await expect(client.call('payment.refund', request)).rejects.toMatchObject({
      code: 'INVALID_STATE',
      connectorCode: 'charge_already_refunded',
      moneyMoved: 'no',
    });
  });
});

describe.skipIf(!specsPresent)(`payment.refund and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({ ...readFixtures()['refund'] }));
    const refundAmount = { minorAmount: 100, currency: 'USD' } as const;
    const response = await client.call('payment.refund', { ...request, refundAmount });
    expect(response).toMatchObject({ status: 'REFUND_SUCCESS', merchantRefundId: 'refund_1', refundAmount });
    expect(response.connectorTransactionId).toBeUndefined();
  });
});
