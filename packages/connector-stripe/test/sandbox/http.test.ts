import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { rawSandbox } from './support/call.ts';
import { connectStripe, rejection } from './support/client.ts';

describe('keys and versions', () => {
  it.each([
    ['sk_test_invalid_1', undefined, 'Invalid API Key provided'],
    ['sk_test_expired_1', 'api_key_expired', 'Expired API Key provided'],
    ['pk_test_canary', 'secret_key_required', 'publishable'],
    ['sk_live_realmoney', undefined, 'no live key'],
    ['rk_live_realmoney', undefined, 'no live key'],
  ])('refuses %s without repeating it', async (key, code, message) => {
    const { connect, sandbox } = await connectStripe();
    const error = await rejection(connect({}, key).customers.create({}));
    expect(error).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
    expect(error).toMatchObject({ statusCode: 401, code });
    expect(error.message).toContain(message);
    expect(JSON.stringify(error.raw)).not.toContain(key.slice(8));
    expect(sandbox.effects()).toEqual([]);
  });

  it('asks for a key, and takes it as a bearer token or as the name of a user', async () => {
    const { call, sandbox } = rawSandbox();
    const missing = await call('GET /v1/customers', '', { headers: { authorization: '' } });
    expect([missing.status, missing.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Stripe"']);
    expect((await call('GET /v1/customers', '', { headers: { authorization: 'Basic %%%' } })).status).toBe(401);
    expect((await call('GET /v1/customers', '', { headers: { authorization: 'Digest abc' } })).status).toBe(401);

    await call('POST /v1/customers', 'name=Ada', { key: 'sk_test_1' });
    const asUser = await sandbox.fetch(
      new Request('https://api.stripe.com/v1/customers', { headers: { authorization: `Basic ${btoa('sk_test_1:')}` } }),
    );
    expect(await asUser.json()).toMatchObject({ data: [{ name: 'Ada' }] });
  });

  it('keeps accounts apart, by key and by connected account', async () => {
    const { connect, sandbox, stripe } = await connectStripe();
    const { id } = await stripe.customers.create({});
    await stripe.customers.create({}, { stripeAccount: 'acct_connected' });
    expect(await rejection(connect({}, 'sk_test_other').customers.retrieve(id))).toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    });
    expect(await rejection(stripe.customers.retrieve(id, {}, { stripeAccount: 'acct_connected' }))).toMatchObject({
      statusCode: 404,
    });
    const [own, connected] = sandbox.effects();
    expect(own?.account).toMatch(/^acct_1/);
    expect(connected?.account).toBe('acct_connected');
  });

  it('echoes the version, has one of its own, and refuses what is none', async () => {
    const { call } = rawSandbox();
    const version = async (sent?: string) =>
      (await call('GET /v1/customers', '', sent ? { headers: { 'stripe-version': sent } } : {})).headers.get(
        'stripe-version',
      );
    expect(await version()).toBe('2026-10-28.endive');
    expect(await version('2023-08-16')).toBe('2023-08-16');
    const malformed = await call('GET /v1/customers', '', { headers: { 'stripe-version': 'latest' } });
    expect([malformed.status, malformed.body.error.message]).toEqual([400, 'Invalid Stripe API version: latest']);
  });
});

describe('requests', () => {
  it.each(['GET /v1/nothing', 'PUT /v1/customers', 'DELETE /v1/refunds/re_1', 'POST /v2/customers', 'GET /'])(
    '%s is not recognised',
    async (address) => {
      const { sandbox } = rawSandbox();
      const [method = '', path = ''] = address.split(' ');
      const response = await sandbox.fetch(`https://api.stripe.com${path}`, {
        method,
        headers: { authorization: 'Bearer sk_test_1' },
      });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        error: {
          type: 'invalid_request_error',
          message: expect.stringContaining(`Unrecognized request URL (${method}: ${path})`),
        },
      });
    },
  );

  it('have an id, a log and an explanation in their errors', async () => {
    const { call } = rawSandbox();
    const { body, headers, status } = await call('GET /v1/customers/cus_none');
    const requestId = headers.get('request-id');
    expect(requestId).toMatch(/^req_\w{14}$/);
    expect(status).toBe(404);
    expect(body.error).toEqual({
      type: 'invalid_request_error',
      code: 'resource_missing',
      message: "No such customer: 'cus_none'",
      param: 'id',
      doc_url: 'https://stripe.com/docs/error-codes/resource-missing',
      request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}?t=${Date.UTC(2030, 0, 15) / 1000}`,
    });
  });

  it('are forms, not JSON', async () => {
    const { sandbox } = rawSandbox();
    const headers = { authorization: 'Bearer sk_test_1', 'content-type': 'application/json' };
    const response = await sandbox.fetch('https://api.stripe.com/v1/customers', {
      method: 'POST',
      headers,
      body: '{"name":"Ada"}',
    });
    expect(response.status).toBe(400);
    expect(sandbox.effects()).toEqual([]);
    expect((await sandbox.fetch('https://api.stripe.com/v1/customers', { method: 'POST', headers })).status).toBe(200);
  });

  it.each([
    ['POST /v1/customers', 'nickname=a', 'parameter_unknown', 'nickname'],
    ['POST /v1/customers', 'address[planet]=a', 'parameter_unknown', 'address[planet]'],
    ['POST /v1/customers', 'email=nobody', 'email_invalid', 'email'],
    ['POST /v1/customers', 'address=Berlin', undefined, 'address'],
    ['POST /v1/customers', 'name[first]=a', undefined, 'name'],
    ['POST /v1/customers', `phone=${'1'.repeat(21)}`, undefined, 'phone'],
    ['POST /v1/customers', 'tax_exempt=maybe', undefined, 'tax_exempt'],
    ['POST /v1/customers', 'preferred_locales=de', undefined, 'preferred_locales'],
    ['POST /v1/customers', 'preferred_locales[first]=de', undefined, 'preferred_locales'],
    ['POST /v1/customers', 'metadata=a', undefined, 'metadata'],
    ['POST /v1/customers', 'metadata[a][b]=c', undefined, 'metadata[a]'],
    ['POST /v1/customers', `metadata[${'k'.repeat(41)}]=c`, undefined, 'metadata'],
    ['POST /v1/customers', `metadata[k]=${'c'.repeat(501)}`, undefined, 'metadata[k]'],
    [
      'POST /v1/customers',
      Array.from({ length: 51 }, (_, index) => `metadata[k${index}]=v`).join('&'),
      undefined,
      'metadata',
    ],
    ['POST /v1/customers', 'expand[]=friends', undefined, 'expand'],
    ['POST /v1/payment_intents', 'currency=usd', 'parameter_missing', 'amount'],
    ['POST /v1/payment_intents', 'amount=ten&currency=usd', 'parameter_invalid_integer', 'amount'],
    ['POST /v1/payment_intents', 'amount=10.5&currency=usd', 'parameter_invalid_integer', 'amount'],
    ['POST /v1/payment_intents', 'amount=-1&currency=usd', 'parameter_invalid_integer', 'amount'],
    ['POST /v1/payment_intents', 'amount=0&currency=usd', 'parameter_invalid_integer', 'amount'],
    ['POST /v1/payment_intents', 'amount=&currency=usd', 'parameter_invalid_empty', 'amount'],
    ['POST /v1/payment_intents', 'amount[a]=1&currency=usd', undefined, 'amount'],
    ['POST /v1/payment_intents', 'amount=100&currency=usd&confirm=yes', undefined, 'confirm'],
    [
      'POST /v1/payment_intents',
      'amount=100&currency=usd&payment_method_types[]=card',
      'parameter_unknown',
      'payment_method_types',
    ],
    [
      'POST /v1/payment_intents',
      'amount=100&currency=usd&payment_method_data[card][pin]=1',
      'parameter_unknown',
      'payment_method_data[card][pin]',
    ],
    [
      'POST /v1/payment_intents',
      'amount=100&currency=usd&statement_descriptor_suffix=123',
      undefined,
      'statement_descriptor_suffix',
    ],
    ['GET /v1/customers', 'limit=0', 'parameter_invalid_integer', 'limit'],
    ['GET /v1/customers', 'limit=101', 'parameter_invalid_integer', 'limit'],
    ['GET /v1/customers', 'colour=red', 'parameter_unknown', 'colour'],
  ])('%s %s is refused', async (address, form, code, param) => {
    const { call, sandbox } = rawSandbox();
    const { body, status } = await call(address, form);
    expect([status, body.error.type, body.error.code, body.error.param]).toEqual([
      400,
      'invalid_request_error',
      code,
      param,
    ]);
    expect(sandbox.effects()).toEqual([]);
  });

  it('name every unknown parameter and every choice', async () => {
    const { call } = rawSandbox();
    expect((await call('POST /v1/customers', 'a=1&b=2')).body.error.message).toBe('Received unknown parameters: a, b');
    expect((await call('POST /v1/refunds', 'reason=regret')).body.error.message).toBe(
      'Invalid reason: must be one of duplicate, fraudulent, or requested_by_customer',
    );
  });

  it('expand up to four levels, in lists too', async () => {
    const { stripe } = await connectStripe();
    const { id: customer } = await stripe.customers.create({ name: 'Ada' });
    await stripe.paymentIntents.create({
      amount: 100,
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      confirm: true,
      currency: 'usd',
      customer,
      payment_method: 'pm_card_visa',
    });
    const list = await stripe.paymentIntents.list({
      expand: ['data.customer', 'data.latest_charge.payment_intent.customer'],
    });
    expect(list.data).toMatchObject([
      { customer: { name: 'Ada' }, latest_charge: { payment_intent: { customer: { id: customer } } } },
    ]);
    expect(
      await rejection(
        stripe.paymentIntents.list({ expand: ['data.latest_charge.payment_intent.latest_charge.customer'] }),
      ),
    ).toMatchObject({ statusCode: 400, param: 'expand' });
    expect(await rejection(stripe.paymentIntents.list({ expand: ['data.amount'] }))).toMatchObject({
      statusCode: 400,
      param: 'expand',
    });
  });
});

describe('seeds', () => {
  it('give the same ids for the same calls', async () => {
    const ids = async (seed: number) => {
      const { call } = rawSandbox({ seed });
      const { body, headers } = await call(
        'POST /v1/payment_intents',
        'amount=100&currency=usd&payment_method=pm_card_visa',
      );
      return [body.id, body.payment_method, body.client_secret, headers.get('request-id')];
    };
    expect(await ids(1)).toEqual(await ids(1));
    expect(await ids(1)).not.toEqual(await ids(2));
  });
});
