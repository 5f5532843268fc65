import { describe, expect, test } from 'vitest';
import { gateToSandbox } from '../support/gate.ts';
import { start } from '../support/server.ts';
import { connect, failureOf } from './support/client.ts';
import { watch } from './support/health.ts';
import { reflect } from './support/reflection.ts';
import { wireOfFiles } from './support/wire.ts';

const wire = wireOfFiles();
const check = 'grpc.health.v1.Health/Check';
const create = 'types.CustomerService/Create';
const customer = (id: string) => ({ merchant_customer_id: id, customer_name: 'John Doe' });
const services = ['', 'grpc.health.v1.Health', 'types.CustomerService', 'types.PaymentService'];

describe('health', () => {
  test.each(services)('of "%s" is SERVING', async (service) => {
    const { url } = await start();
    const client = connect(url, wire);
    const asked = service === '' ? {} : { service };
    expect(await client.call(check, asked, { headers: {} })).toMatchObject({ message: { status: 'SERVING' } });
    expect(await watch(client, service)()).toBe('SERVING');
  });

  test('of a service that is not there is not found by Check, and told to Watch', async () => {
    const { url } = await start();
    const client = connect(url, wire);
    const failure = await failureOf(client.call(check, { service: 'types.Nothing' }, { headers: {} }));
    expect(failure.code).toBe('NOT_FOUND');
    expect(await watch(client, 'types.Nothing')()).toBe('SERVICE_UNKNOWN');
  });

  test('needs no token', async () => {
    const tokens = [{ name: 'shop', token: 'canary-of-the-shop', accounts: 'all', ownCredentials: true }] as const;
    const { url } = await start({ tokens });
    const { message } = await connect(url, wire).call(check, {}, { headers: {} });
    expect(message).toEqual({ status: 'SERVING' });
  });

  test('is NOT_SERVING from the moment at which the server is to stop, while it still takes calls', async () => {
    const { url, server } = await start({ shutdown: { delay: 60_000, timeout: 1000 } });
    const client = connect(url, wire);
    const next = watch(client, 'types.PaymentService');
    expect(await next()).toBe('SERVING');
    void server.close();
    expect(await next()).toBe('NOT_SERVING');
    expect(await client.call(check, {}, { headers: {} })).toMatchObject({ message: { status: 'NOT_SERVING' } });
    expect(await client.call(create, customer('still'))).toMatchObject({ message: { status_code: 200 } });
  });
});

describe('a server that stops', () => {
  test('ends the call that is under way, and answers UNAVAILABLE to the next', async () => {
    const gate = gateToSandbox();
    const { url, server } = await start();
    const client = connect(url, wire);
    const underway = client.call(create, customer('draining'));
    await gate.reached(1);
    const closed = server.close();
    expect(await failureOf(client.call(create, customer('late')))).toMatchObject({ code: 'UNAVAILABLE' });
    gate.open();
    expect(await underway).toMatchObject({ message: { merchant_customer_id: 'draining', status_code: 200 } });
    await closed;
  });

  test('waits for nobody who only watches or asks what there is', async () => {
    const { url, server } = await start();
    const client = connect(url, wire);
    const next = watch(client, '');
    expect(await next()).toBe('SERVING');
    expect(await reflect(client, 'v1').services()).toContain('types.CustomerService');
    const closed = server.close();
    expect(await next()).toBe('NOT_SERVING');
    await closed;
  });
});
