import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { type Fates, itKeepsEveryField } from '../support/fates.ts';

const request = { connectorRefundId: 're_1' };

const fates: Fates<'refund.get'> = {
  connectorRefundId: { becomes: 're_2', sent: ['path'] },
  merchantRefundId: { becomes: 'refund_2', compared: 'merchantRefundId' },
};

describe('refund.get', () => {
  it('shows the request', async () => {
    const { client } = connect(echo);
    expect(await client.dryRun('refund.get', request)).toMatchInlineSnapshot(`
      {
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "GET",
        "url": "https://api.stripe.com/v1/refunds/re_1",
      }
    `);
  });

  it('sends no more than the id', async () => {
    const { client, sent } = connect(echo);
    const response = await client.call('refund.get', request);
    expect(sent).toMatchObject([{ method: 'GET', path: '/v1/refunds/re_1', query: {}, form: {} }]);
    expect(response).toMatchObject({ status: 'REFUND_SUCCESS', merchantRefundId: 'refund_1' });
    expect(response.refundAmount).toEqual({ minorAmount: 1050, currency: 'USD' });
  });

  itKeepsEveryField('refund.get', request, fates);
});

describe.skipIf(!specsPresent)(`refund.get and the documented example (${needsSpecs})`, () => {
  it('reads it', async () => {
    const { client } = connect(() => ({ ...readFixtures()['refund'], id: request.connectorRefundId }));
    expect(await client.call('refund.get', request)).toMatchObject({
      status: 'REFUND_SUCCESS',
      refundAmount: { minorAmount: 100, currency: 'USD' },
    });
  });
});
