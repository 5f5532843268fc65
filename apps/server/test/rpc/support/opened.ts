import { expect } from 'vitest';
import { start } from '../../support/server.ts';
import { type CallSetting, connect, failureOf } from './client.ts';
import { processors } from './processors.ts';
import { detailsOf } from './status.ts';
import { wireOfReference } from './wire.ts';

export const reference = wireOfReference();
/** A customer of whom nothing may be repeated. */
export const customer = {
  merchant_customer_id: 'cust_1',
  customer_name: 'Canary Roe',
  email: { value: 'canary@example.com' },
};
export const order = {
  merchant_transaction_id: 'order_1',
  amount: { minor_amount: '1000', currency: 'EUR' },
  payment_method: processors[0]?.card,
};

/** A server and a client of it, and how a call of that client fails. */
export async function open(config: Parameters<typeof start>[0] = {}) {
  const running = await start(config);
  const client = connect(running.url, reference);
  const failed = async (method: string, request: object, setting?: CallSetting) => {
    const { code, text, headers, trailers } = await failureOf(client.call(`types.${method}`, request, setting));
    const details = detailsOf(trailers);
    expect({ text: details.message, typeName: details.typeName, count: details.count }).toEqual({
      text,
      typeName: 'types.PrismError',
      count: 1,
    });
    expect(JSON.stringify([text, details.error]) + running.logText()).not.toMatch(/canary/i);
    return { code, text, headers, error: details.error };
  };
  return { ...running, client, failed };
}
