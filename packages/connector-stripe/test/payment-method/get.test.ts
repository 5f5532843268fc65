import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';
import { methodWire } from '../support/wire.ts';

const request = { paymentMethodToken: 'pm_1' };

const fates: Fates<'paymentMethod.get'> = {
  paymentMethodToken: { becomes: 'pm_2', sent: ['path'] },
  merchantPaymentMethodId: { becomes: 'card_2', compared: 'merchantPaymentMethodId' },
  connectorCustomerId: { becomes: 'cus_2', sent: ['path'] },
};

describe('paymentMethod.get', () => {
  it('shows the request', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('paymentMethod.get', request)).toMatchInlineSnapshot(`
      {
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "GET",
        "url": "https://api.stripe.com/v1/payment_methods/pm_1",
      }
    `);
  });

  itKeepsEveryField('paymentMethod.get', request, fates);

  it.each([
    [{}, '/v1/payment_methods/pm_1'],
    [{ connectorCustomerId: 'cus_1' }, '/v1/customers/cus_1/payment_methods/pm_1'],
  ])('asks for it, where a customer is named only if it is theirs: %o', async (owner, path) => {
    const { client, sent } = connect(echo);
    await client.call('paymentMethod.get', { ...request, ...owner });
    expect(sent).toMatchObject([{ method: 'GET', path, query: {}, form: {} }]);
  });

  it('answers with what may be shown', async () => {
    const metadata = { merchant_payment_method_id: 'card_1', nickname: '7' };
    const { client } = connect(() => methodWire({ customer: 'cus_1', metadata }));
    expect(await client.call('paymentMethod.get', request)).toEqual({
      status: 'ACTIVE',
      statusCode: 200,
      paymentMethodToken: 'pm_1',
      merchantPaymentMethodId: 'card_1',
      connectorCustomerId: 'cus_1',
      connectorRequestId: 'req_test_1',
      card: { cardNetwork: 'visa', lastFour: '4242', cardExpMonth: '04', cardExpYear: '2034', issuingCountry: 'US' },
      metadata: { nickname: '7' },
    });
  });

  it.each([
    ['an id', 'cus_1', 'ACTIVE', 'cus_1'],
    ['an object', { id: 'cus_1', object: 'customer' }, 'ACTIVE', 'cus_1'],
    ['null', null, 'DETACHED', undefined],
    ['absent', undefined, 'DETACHED', undefined],
  ])('reads a customer that is %s', async (_what, customer, status, connectorCustomerId) => {
    const { client } = connect(() => methodWire({ customer }));
    const response = await client.call('paymentMethod.get', request);
    expect({ status: response.status, connectorCustomerId: response.connectorCustomerId }).toEqual({
      status,
      connectorCustomerId,
    });
  });

  it('reads a payment method that is no card', async () => {
    const { client } = connect(() => ({ id: 'pm_1', type: 'sepa_debit', card: null, metadata: null }));
    const response = await client.call('paymentMethod.get', request);
    expect(response).toMatchObject({ paymentMethodToken: 'pm_1', status: 'DETACHED' });
    expect(response.card).toBeUndefined();
  });

  it('reads a card of which nothing is known', async () => {
    const { client } = connect(() =>
      methodWire({ card: { brand: null, last4: null, exp_month: null, exp_year: null, country: null } }),
    );
    expect((await client.call('paymentMethod.get', request)).card).toEqual({});
  });
});

describe.skipIf(!specsPresent)(`paymentMethod.get and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({ ...readFixtures()['payment_method'] }));
    expect(await client.call('paymentMethod.get', request)).toMatchObject({
      status: 'DETACHED',
      card: { lastFour: '4242' },
    });
  });
});
