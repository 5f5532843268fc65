import type { PaymentCaptureRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect, stripeErrorAnswer } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';
import { heldIntentWire, intentWire } from '../support/wire.ts';

const request: PaymentCaptureRequest = {
  merchantCaptureId: 'capture_1',
  connectorTransactionId: 'pi_1',
  amountToCapture: { minorAmount: 1050, currency: 'USD' },
};

const fates: Fates<'payment.capture'> = {
  merchantCaptureId: { becomes: 'capture_2', sent: ['idempotency-key', 'metadata[merchant_capture_id]'], echoed: true },
  connectorTransactionId: { becomes: 'pi_2', sent: ['path'] },
  'amountToCapture.minorAmount': { becomes: 1049, sent: ['amount_to_capture'] },
  'amountToCapture.currency': { becomes: 'EUR', compared: 'amountToCapture' },
  metadata: { becomes: { basket: '7' }, sent: ['metadata[basket]'] },
};

describe('payment.capture', () => {
  it('shows the request', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('payment.capture', request)).toMatchInlineSnapshot(`
      {
        "body": {
          "amount_to_capture": "1050",
          "expand[0]": "latest_charge",
          "metadata[merchant_capture_id]": "capture_1",
        },
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "content-type": "application/x-www-form-urlencoded",
          "idempotency-key": "prism-8db491c444a62d0a6a7218107ae2013be929fb8c",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "POST",
        "url": "https://api.stripe.com/v1/payment_intents/pi_1/capture",
      }
    `);
  });

  it('sends the amount in the smallest unit of its currency', async () => {
    const { client, sent } = connect(echo);
    await client.call('payment.capture', { ...request, metadata: { basket: '7' } });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/v1/payment_intents/pi_1/capture' });
    expect(sent[0]?.form).toEqual({
      amount_to_capture: '1050',
      'metadata[basket]': '7',
      'metadata[merchant_capture_id]': 'capture_1',
      'expand[0]': 'latest_charge',
    });
  });

  itKeepsEveryField('payment.capture', request, fates);

  it('answers that all was captured', async () => {
    const { client } = connect(() => intentWire());
    const response = await client.call('payment.capture', request);
    expect(response).toMatchObject({
      status: 'CAPTURED',
      connectorTransactionId: 'pi_1',
      merchantCaptureId: 'capture_1',
    });
    expect(response.amount).toEqual({ minorAmount: 1050, currency: 'USD' });
    expect(response.capturedAmount).toEqual({ minorAmount: 1050, currency: 'USD' });
    expect(response.capturableAmount).toBeUndefined();
  });

  it('answers that a part was captured', async () => {
    const { client } = connect(() => intentWire({ amount_received: 400 }));
    const response = await client.call('payment.capture', {
      ...request,
      amountToCapture: { minorAmount: 400, currency: 'USD' },
    });
    expect(response.status).toBe('PARTIALLY_CAPTURED');
    expect(response.amount).toEqual({ minorAmount: 1050, currency: 'USD' });
    expect(response.capturedAmount).toEqual({ minorAmount: 400, currency: 'USD' });
  });

  it('says that the capture failed, not the payment', async () => {
    const decline = { type: 'card_error', code: 'card_declined', decline_code: 'expired_card' };
    const { client } = connect(() => stripeErrorAnswer(402, { ...decline, payment_intent: heldIntentWire() }));
    expect(await client.call('payment.capture', request)).toMatchObject({
      status: 'CAPTURE_FAILED',
      connectorTransactionId: 'pi_1',
      connectorStatus: 'requires_capture',
      error: { unifiedDetails: { code: 'EXPIRED_CARD' } },
    });
  });

  it('takes no answer for one that names another payment', async () => {
    const { client } = connect(() => intentWire({ id: 'pi_2' }));
    await expect(client.call('payment.capture', request)).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      issues: [{ field: 'connectorTransactionId' }],
      moneyMoved: 'unknown',
    });
  });

  it('says that there is nothing to capture', async () => {
    const error = { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' };
    const { client } = connect(() => stripeErrorAnswer(400, { ...error, payment_intent: intentWire() }));
    await expect(client.call('payment.capture', request)).rejects.toMatchObject({
      code: 'INVALID_STATE',
      statusCode: 400,
      connectorCode: 'payment_intent_unexpected_state',
      connectorTransactionId: 'pi_1',
      moneyMoved: 'no',
      retry: 'never',
    });
  });
});

describe.skipIf(!specsPresent)(`payment.capture and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({
      ...readFixtures()['payment_intent'],
      id: request.connectorTransactionId,
      status: 'succeeded',
      amount_received: 1099,
    }));
    const amountToCapture = { minorAmount: 1099, currency: 'USD' } as const;
    const response = await client.call('payment.capture', { ...request, amountToCapture });
    expect(response).toMatchObject({ status: 'CAPTURED', capturedAmount: amountToCapture });
  });
});
