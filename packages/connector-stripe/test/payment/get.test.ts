import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';
import { intentWire } from '../support/wire.ts';

const request = { connectorTransactionId: 'pi_1' };

const fates: Fates<'payment.get'> = {
  connectorTransactionId: { becomes: 'pi_2', sent: ['path'] },
  merchantTransactionId: { becomes: 'order_2', compared: 'merchantTransactionId' },
};

describe('payment.get', () => {
  it('shows the request', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('payment.get', request)).toMatchInlineSnapshot(`
      {
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "GET",
        "url": "https://api.stripe.com/v1/payment_intents/pi_1?expand%5B0%5D=latest_charge",
      }
    `);
  });

  it('asks for the charge too, which knows the id of the network', async () => {
    const { client, sent } = connect(echo);
    await client.call('payment.get', request);
    expect(sent).toMatchObject([
      { method: 'GET', path: '/v1/payment_intents/pi_1', query: { 'expand[0]': 'latest_charge' }, form: {} },
    ]);
  });

  itKeepsEveryField('payment.get', request, fates);

  it('gives the id of the merchant back', async () => {
    const { client } = connect(() => intentWire({ metadata: { merchant_transaction_id: 'order_1' } }));
    const response = await client.call('payment.get', request);
    expect(response).toMatchObject({ status: 'CAPTURED', merchantTransactionId: 'order_1' });
    expect(response.amount).toEqual({ minorAmount: 1050, currency: 'USD' });
    expect(response.capturedAmount).toEqual({ minorAmount: 1050, currency: 'USD' });
  });
});

describe.skipIf(!specsPresent)(`payment.get and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({ ...readFixtures()['payment_intent'], id: request.connectorTransactionId }));
    expect(await client.call('payment.get', request)).toMatchObject({
      status: 'FAILURE',
      amount: { minorAmount: 1099, currency: 'USD' },
    });
  });
});
