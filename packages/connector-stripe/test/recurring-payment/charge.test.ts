import type { RecurringPaymentChargeRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';
import { heldIntentWire } from '../support/wire.ts';

const request: RecurringPaymentChargeRequest = {
  merchantChargeId: 'invoice_1',
  connectorCustomerId: 'cus_1',
  paymentMethod: { token: { token: 'pm_1' } },
  amount: { minorAmount: 1050, currency: 'USD' },
};

const fates: Fates<'recurringPayment.charge'> = {
  merchantChargeId: { becomes: 'invoice_2', sent: ['idempotency-key', 'metadata[merchant_charge_id]'], echoed: true },
  connectorCustomerId: { becomes: 'cus_2', sent: ['customer'] },
  'paymentMethod.token.token': { becomes: 'pm_2', sent: ['payment_method'] },
  'amount.minorAmount': { becomes: 1051, sent: ['amount'] },
  'amount.currency': { becomes: 'EUR', sent: ['currency'] },
  mitCategory: { becomes: 'UNSCHEDULED', warned: ['mitCategory'] },
  'customer.name': { becomes: 'Jane Roe', warned: ['customer'] },
  'customer.email': { becomes: 'jane@example.com', warned: ['customer'] },
  'customer.phone': { becomes: '+15550100', warned: ['customer'] },
  captureMethod: { becomes: 'MANUAL', sent: ['capture_method'] },
  returnUrl: {
    becomes: 'https://shop.example/return',
    sent: ['automatic_payment_methods[allow_redirects]', 'return_url'],
  },
  description: { becomes: 'Invoice 1', sent: ['description'] },
  statementDescriptorName: {
    becomes: 'Shop',
    sent: ['statement_descriptor_suffix'],
    warned: ['statementDescriptorName'],
  },
  statementDescriptorSuffix: { becomes: 'Invoice 1', sent: ['statement_descriptor_suffix'] },
  metadata: { becomes: { period: '7' }, sent: ['metadata[period]'] },
};

describe('recurringPayment.charge', () => {
  it('shows the request without the token', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('recurringPayment.charge', request)).toMatchInlineSnapshot(`
      {
        "body": {
          "amount": "1050",
          "automatic_payment_methods[allow_redirects]": "never",
          "automatic_payment_methods[enabled]": "true",
          "capture_method": "automatic",
          "confirm": "true",
          "currency": "usd",
          "customer": "cus_1",
          "expand[0]": "latest_charge",
          "metadata[merchant_charge_id]": "invoice_1",
          "off_session": "true",
          "payment_method": "[redacted]",
        },
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "content-type": "application/x-www-form-urlencoded",
          "idempotency-key": "prism-b5ff293c546d830f8cddb18a73ba364c172c4e7a",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "POST",
        "url": "https://api.stripe.com/v1/payment_intents",
      }
    `);
  });

  it('charges the stored payment method without the customer', async () => {
    const { client, sent } = connect(echo);
    await client.call('recurringPayment.charge', request);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/v1/payment_intents' });
    expect(sent[0]?.form).toEqual({
      amount: '1050',
      currency: 'usd',
      customer: 'cus_1',
      payment_method: 'pm_1',
      confirm: 'true',
      off_session: 'true',
      capture_method: 'automatic',
      'automatic_payment_methods[enabled]': 'true',
      'automatic_payment_methods[allow_redirects]': 'never',
      'metadata[merchant_charge_id]': 'invoice_1',
      'expand[0]': 'latest_charge',
    });
  });

  itKeepsEveryField('recurringPayment.charge', request, fates);

  it('shortens a description to what Stripe takes, and says so', async () => {
    const { client, sent } = connect(echo);
    const { warnings } = await client.call('recurringPayment.charge', { ...request, description: 'a'.repeat(1001) });
    expect(sent[0]?.form['description']).toHaveLength(1000);
    expect(warnings?.map(({ field }) => field)).toEqual(['description']);
  });

  it('answers with what was charged', async () => {
    const { client } = connect(echo);
    const response = await client.call('recurringPayment.charge', request);
    expect(response).toMatchObject({ status: 'CAPTURED', merchantChargeId: 'invoice_1', connectorCustomerId: 'cus_1' });
    expect(response.amount).toEqual({ minorAmount: 1050, currency: 'USD' });
    expect(response.capturedAmount).toEqual({ minorAmount: 1050, currency: 'USD' });
  });

  it('answers with what is held', async () => {
    const { client } = connect(() => heldIntentWire());
    const response = await client.call('recurringPayment.charge', { ...request, captureMethod: 'MANUAL' });
    expect(response.status).toBe('AUTHORIZED');
    expect(response.capturableAmount).toEqual({ minorAmount: 1050, currency: 'USD' });
  });
});

describe.skipIf(!specsPresent)(`recurringPayment.charge and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({ ...readFixtures()['payment_intent'], status: 'processing' }));
    const response = await client.call('recurringPayment.charge', {
      ...request,
      amount: { minorAmount: 1099, currency: 'USD' },
    });
    expect(response).toMatchObject({ status: 'PENDING', merchantChargeId: 'invoice_1' });
  });
});
