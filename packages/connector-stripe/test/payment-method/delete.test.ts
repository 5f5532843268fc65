import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect, stripeErrorAnswer } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';

const request = { paymentMethodToken: 'pm_1' };

const fates: Fates<'paymentMethod.delete'> = {
  paymentMethodToken: { becomes: 'pm_2', sent: ['path'] },
  merchantPaymentMethodId: { becomes: 'card_2', echoed: true },
  connectorCustomerId: { becomes: 'cus_2', warned: ['connectorCustomerId'] },
};

describe('paymentMethod.delete', () => {
  it('shows the request', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('paymentMethod.delete', request, { idempotencyKey: 'key_1' })).toMatchInlineSnapshot(`
      {
        "body": {},
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "content-type": "application/x-www-form-urlencoded",
          "idempotency-key": "key_1",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "POST",
        "url": "https://api.stripe.com/v1/payment_methods/pm_1/detach",
      }
    `);
  });

  it('detaches it', async () => {
    const { client, sent } = connect(echo);
    expect(await client.call('paymentMethod.delete', request)).toMatchObject({
      status: 'DELETED',
      paymentMethodToken: 'pm_1',
    });
    expect(sent).toMatchObject([{ method: 'POST', path: '/v1/payment_methods/pm_1/detach', query: {}, form: {} }]);
  });

  itKeepsEveryField('paymentMethod.delete', request, fates);

  it('says that no customer has it', async () => {
    const { client } = connect(() => stripeErrorAnswer(400, { type: 'invalid_request_error' }));
    await expect(client.call('paymentMethod.delete', request)).rejects.toMatchObject({
      code: 'INVALID_STATE',
      connectorCode: 'invalid_request_error',
      retry: 'never',
    });
  });

  it.each([
    [401, { type: 'invalid_request_error' }, 'INVALID_API_KEY'],
    [404, { type: 'invalid_request_error', code: 'resource_missing' }, 'RESOURCE_NOT_FOUND'],
    [400, { type: 'invalid_request_error', code: 'parameter_unknown' }, 'REQUEST_REJECTED'],
  ])('does not take a %i for that: %o', async (status, error, code) => {
    const { client } = connect(() => stripeErrorAnswer(status, error));
    await expect(client.call('paymentMethod.delete', request)).rejects.toMatchObject({ code });
  });
});

describe.skipIf(!specsPresent)(`paymentMethod.delete and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({ ...readFixtures()['payment_method'] }));
    expect(await client.call('paymentMethod.delete', request)).toMatchObject({ status: 'DELETED' });
  });
});
