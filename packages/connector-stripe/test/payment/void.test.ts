import type { PaymentVoidRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect, stripeErrorAnswer } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';
import { intentWire } from '../support/wire.ts';

const request: PaymentVoidRequest = { merchantVoidId: 'void_1', connectorTransactionId: 'pi_1' };

const fates: Fates<'payment.void'> = {
  merchantVoidId: { becomes: 'void_2', sent: ['idempotency-key'], echoed: true },
  connectorTransactionId: { becomes: 'pi_2', sent: ['path'] },
  cancellationReason: { becomes: 'DUPLICATE', sent: ['cancellation_reason'] },
};

describe('payment.void', () => {
  it('shows the request', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('payment.void', request)).toMatchInlineSnapshot(`
      {
        "body": {
          "expand[0]": "latest_charge",
        },
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "content-type": "application/x-www-form-urlencoded",
          "idempotency-key": "prism-354bcb0a2acfdc5c2b25a53711134ace1c3034cb",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "POST",
        "url": "https://api.stripe.com/v1/payment_intents/pi_1/cancel",
      }
    `);
  });

  itKeepsEveryField('payment.void', request, fates);

  it.each([
    ['DUPLICATE', 'duplicate'],
    ['FRAUDULENT', 'fraudulent'],
    ['REQUESTED_BY_CUSTOMER', 'requested_by_customer'],
    ['ABANDONED', 'abandoned'],
  ] as const)('sends the reason %s', async (cancellationReason, sentAs) => {
    const { client, sent } = connect(echo);
    await client.call('payment.void', { ...request, cancellationReason });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/v1/payment_intents/pi_1/cancel' });
    expect(sent[0]?.form).toEqual({ cancellation_reason: sentAs, 'expand[0]': 'latest_charge' });
  });

  it('answers that the hold is released', async () => {
    const { client } = connect(() =>
      intentWire({ status: 'canceled', amount_received: 0, cancellation_reason: 'duplicate' }),
    );
    const response = await client.call('payment.void', request);
    expect(response).toMatchObject({ status: 'VOIDED', connectorTransactionId: 'pi_1', merchantVoidId: 'void_1' });
    expect(response.amount).toEqual({ minorAmount: 1050, currency: 'USD' });
    expect(response.capturedAmount).toBeUndefined();
    expect(response.capturableAmount).toBeUndefined();
  });

  it('does not say VOIDED of a payment that is captured after all', async () => {
    const { client } = connect(() => intentWire());
    expect(await client.call('payment.void', request)).toMatchObject({ status: 'CAPTURED' });
  });

  it('says that there is nothing to void', async () => {
    const { client } = connect(() =>
      stripeErrorAnswer(400, { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' }),
    );
    await expect(client.call('payment.void', request)).rejects.toMatchObject({
      code: 'INVALID_STATE',
      moneyMoved: 'no',
    });
  });
});

describe.skipIf(!specsPresent)(`payment.void and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({
      ...readFixtures()['payment_intent'],
      id: request.connectorTransactionId,
      status: 'canceled',
    }));
    const response = await client.call('payment.void', request);
    expect(response).toMatchObject({ status: 'VOIDED', amount: { minorAmount: 1099, currency: 'USD' } });
  });
});
