import { describe, expect, it } from 'vitest';
import { connect } from '../support/connect.ts';
import { intentWire } from '../support/wire.ts';

const returned = {
  payment_intent: 'pi_1',
  payment_intent_client_secret: 'pi_1_secret_x',
  redirect_status: 'succeeded',
};
const amount = { minorAmount: 1050, currency: 'USD' } as const;

describe('payment.completeAuthentication', () => {
  it.each([
    ['the return URL', { authenticationResult: returned }],
    ['the id of the payment', { connectorTransactionId: 'pi_1', authenticationResult: {} }],
    ['both', { connectorTransactionId: 'pi_1', authenticationResult: returned }],
  ])('looks the payment up by %s', async (_case, request) => {
    const { client, sent } = connect(() => intentWire({ metadata: { merchant_transaction_id: 'order_1' } }));
    expect(await client.call('payment.completeAuthentication', request)).toMatchObject({
      status: 'CAPTURED',
      connectorTransactionId: 'pi_1',
      merchantTransactionId: 'order_1',
    });
    expect(sent).toMatchObject([
      { method: 'GET', path: '/v1/payment_intents/pi_1', query: { 'expand[0]': 'latest_charge' }, form: {} },
    ]);
  });

  it('believes the bank, not the return URL', async () => {
    const { client } = connect(() => intentWire({ status: 'requires_action' }));
    const request = { authenticationResult: returned };
    expect(await client.call('payment.completeAuthentication', request)).toMatchObject({
      status: 'AUTHENTICATION_PENDING',
    });
  });

  it.each([
    ['of another payment', { connectorTransactionId: 'pi_2', authenticationResult: returned }, /payment_intent$/],
    ['of no payment', { authenticationResult: { redirect_status: 'succeeded' } }, /^connectorTransactionId$/],
  ])('refuses a result %s before anything is sent', async (_case, request, field) => {
    const { client, sent } = connect(() => intentWire());
    await expect(client.call('payment.completeAuthentication', request)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ field: expect.stringMatching(field) }],
    });
    expect(sent).toEqual([]);
  });

  it('compares the amount and the merchant’s id', async () => {
    const { client } = connect(() => intentWire({ metadata: { merchant_transaction_id: 'order_1' } }));
    const request = { connectorTransactionId: 'pi_1', authenticationResult: returned };
    const call = (more: object) => client.call('payment.completeAuthentication', { ...request, ...more });
    expect(await call({ amount, merchantTransactionId: 'order_1' })).toMatchObject({ amount });
    for (const other of [{ amount: { ...amount, minorAmount: 1051 } }, { merchantTransactionId: 'order_2' }]) {
      await expect(call(other)).rejects.toMatchObject({ code: 'INTEGRITY_CHECK_FAILED' });
    }
  });

  it.each([
    ['AUTOMATIC', 'automatic', undefined],
    ['MANUAL', 'manual', undefined],
    ['AUTOMATIC', 'manual', [{ field: 'captureMethod', message: expect.any(String) }]],
    ['MANUAL', 'automatic_async', [{ field: 'captureMethod', message: expect.any(String) }]],
    [undefined, 'manual', undefined],
  ] as const)('tells when %s was asked for and the payment is %s', async (captureMethod, capture_method, warnings) => {
    const { client } = connect(() => intentWire({ capture_method }));
    const request = { authenticationResult: returned, captureMethod };
    expect((await client.call('payment.completeAuthentication', request)).warnings).toEqual(warnings);
  });
});
