import type { BuyerDetails } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';

async function shopperOf(customer: BuyerDetails) {
  const { client, sent } = connect(echo);
  const { warnings = [] } = await client.call('recurringPayment.charge', {
    merchantChargeId: 'invoice_1',
    connectorCustomerId: 'user_1',
    paymentMethod: { token: { token: 'STORED0000000001' } },
    amount: { minorAmount: 1050, currency: 'EUR' },
    customer,
  });
  return { name: sent[0]?.body['shopperName'], warned: warnings.map(({ field }) => field) };
}

describe('the name of the shopper', () => {
  it.each([
    ['Jane Roe', { firstName: 'Jane', lastName: 'Roe' }, []],
    ['Jane Mary  Roe', { firstName: 'Jane Mary', lastName: 'Roe' }, []],
    [' Jane Roe ', { firstName: 'Jane', lastName: 'Roe' }, []],
    ['Jane\nRoe', { firstName: 'Jane', lastName: 'Roe' }, []],
    ['山田 太郎', { firstName: '山田', lastName: '太郎' }, []],
    ['Jane', undefined, ['customer.name']],
    [' Jane ', undefined, ['customer.name']],
  ])('%j is %o', async (name, sent, warned) => {
    expect(await shopperOf({ name })).toEqual({ name: sent, warned });
  });
});
