import { describe, expect, it } from 'vitest';
import { connect } from '../support/connect.ts';
import { refundWire } from '../support/wire.ts';

const get = (refund: object) => connect(() => refund).client.call('refund.get', { connectorRefundId: 're_1' });

const refund = (answer: object) =>
  connect(() => answer).client.call('payment.refund', {
    merchantRefundId: 'refund_1',
    connectorTransactionId: 'pi_1',
    refundAmount: { minorAmount: 1050, currency: 'USD' },
  });

describe('the status of a refund', () => {
  it.each([
    ['succeeded', 'REFUND_SUCCESS'],
    ['pending', 'REFUND_PENDING'],
    ['requires_action', 'REFUND_MANUAL_REVIEW'],
    ['a_word_of_2031', 'UNRECOGNIZED'],
    ['SUCCEEDED', 'UNRECOGNIZED'],
    ['constructor', 'UNRECOGNIZED'],
  ])('%s is %s', async (status, unified) => {
    const response = await get(refundWire({ status }));
    expect(response).toMatchObject({ status: unified, connectorStatus: status, connectorRefundId: 're_1' });
    expect(response.refundAmount).toEqual({ minorAmount: 1050, currency: 'USD' });
    expect(response).not.toHaveProperty('error');
  });

  it.each([null, undefined])('%s is not recognised', async (status) => {
    const response = await get(refundWire({ status }));
    expect(response.status).toBe('UNRECOGNIZED');
    expect(response).not.toHaveProperty('connectorStatus');
  });

  it.each([
    ['failed', 'lost_or_stolen_card', 'lost_or_stolen_card'],
    ['failed', null, 'failed'],
    ['canceled', undefined, 'canceled'],
  ])('%s (%s) is a failure', async (status, failure_reason, code) => {
    expect(await get(refundWire({ status, failure_reason }))).toMatchObject({
      status: 'REFUND_FAILURE',
      connectorStatus: status,
      connectorRefundId: 're_1',
      refundAmount: { minorAmount: 1050, currency: 'USD' },
      error: { unifiedDetails: { code: 'PROCESSING_ERROR' }, connectorDetails: { code } },
    });
  });
});

describe('what a refund refers to', () => {
  it.each([
    ['by id', 'pi_1', 'pi_1'],
    ['expanded', { id: 'pi_1', object: 'payment_intent' }, 'pi_1'],
    ['not at all', null, undefined],
  ])('is read %s', async (_how, payment_intent, id) => {
    expect((await get(refundWire({ payment_intent, metadata: null }))).connectorTransactionId).toBe(id);
  });
});

describe('the integrity of a refund', () => {
  it.each([
    [{ amount: 1049 }, 'refundAmount'],
    [{ currency: 'eur' }, 'refundAmount'],
    [{ metadata: { merchant_refund_id: 'refund_2' } }, 'merchantRefundId'],
  ])('is broken by %o', async (altered, field) => {
    await expect(refund(refundWire())).resolves.toMatchObject({ status: 'REFUND_SUCCESS' });
    await expect(refund(refundWire(altered))).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      connectorTransactionId: 'pi_1',
      moneyMoved: 'unknown',
      issues: [{ field }],
    });
  });

  it('knows no success in a currency that it does not know', async () => {
    await expect(refund(refundWire({ currency: 'xau' }))).rejects.toMatchObject({
      code: 'RESPONSE_HANDLING_FAILED',
      moneyMoved: 'unknown',
    });
  });
});
