import { describe, expect, it } from 'vitest';
import { adyenErrorAnswer, connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { itKeepsEveryField } from '../support/fates.ts';
import { storedListWire, storedWire } from '../support/wire.ts';

const stored = [storedWire(), storedWire({ id: 'STORED0000000002' })];
const removal = (answer: () => Response) =>
  connect(({ method }) => (method === 'GET' ? storedListWire(...stored) : answer()));

describe('customer.delete', () => {
  itKeepsEveryField(
    'customer.delete',
    { connectorCustomerId: 'user_1' },
    {
      connectorCustomerId: { becomes: 'user_2', sent: ['merchantAccount', 'path', 'shopperReference'] },
      merchantCustomerId: { becomes: 'user_7', echoed: true },
    },
  );

  it('removes all that is stored, one after the other', async () => {
    const { client, sent } = removal(() => new Response(null, { status: 204 }));
    expect(await client.call('customer.delete', { connectorCustomerId: 'user_1' })).toEqual({
      connectorCustomerId: 'user_1',
      status: 'DELETED',
      statusCode: 204,
    });
    const query = { merchantAccount: 'ShopECOM', shopperReference: 'user_1' };
    expect(sent.map(({ method, path, query: sentQuery }) => ({ method, path, query: sentQuery }))).toEqual([
      { method: 'GET', path: '/v71/storedPaymentMethods', query },
      { method: 'DELETE', path: '/v71/storedPaymentMethods/STORED0000000001', query },
      { method: 'DELETE', path: '/v71/storedPaymentMethods/STORED0000000002', query },
    ]);
  });

  it('of somebody who has nothing stored is done already', async () => {
    const { client, sent } = connect(echo);
    expect(await client.call('customer.delete', { connectorCustomerId: 'user_7' })).toMatchObject({
      status: 'DELETED',
    });
    expect(sent).toHaveLength(1);
  });

  it('takes what is gone already for removed', async () => {
    const { client, sent } = removal(() => adyenErrorAnswer(422, '803'));
    expect(await client.call('customer.delete', { connectorCustomerId: 'user_1' })).toMatchObject({
      status: 'DELETED',
    });
    expect(sent).toHaveLength(3);
  });

  it.each([
    ['no explanation', () => Response.json({}, { status: 422 })],
    ['a page', () => new Response('<html>', { status: 404 })],
  ])('takes a refusal with %s for none of that', async (_what, answer) => {
    const { client } = removal(answer);
    await expect(client.call('customer.delete', { connectorCustomerId: 'user_1' })).rejects.toMatchObject({
      name: 'ConnectorError',
    });
  });

  it("does not remove somebody else's", async () => {
    const { client, sent } = connect(() => storedListWire(storedWire()));
    await expect(client.call('customer.delete', { connectorCustomerId: 'user_2' })).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
    });
    expect(sent).toHaveLength(1);
  });

  it('stops at what cannot be removed', async () => {
    const { client, sent } = removal(() => adyenErrorAnswer(422, '804'));
    await expect(client.call('customer.delete', { connectorCustomerId: 'user_1' })).rejects.toMatchObject({
      code: 'REQUEST_REJECTED',
      connectorCode: '804',
    });
    expect(sent).toHaveLength(2);
  });
});
