import { describe, expect, it } from 'vitest';
import { CARD_ONLY, rawSandbox } from './support/call.ts';
import { contradictions } from './support/schema-check.ts';
import { needsSpecs, readDescription, readFixtures, specsPresent } from './support/spec.ts';

/** Fields of the examples that an object has only in some cases, only when it is expanded, or only in older versions. */
const sometimes: Readonly<Record<string, readonly string[]>> = {
  charge: ['refunds', 'dispute'],
};

async function everyObject(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { call, sandbox } = rawSandbox();
  const customer = (await call('POST /v1/customers', 'email=a@example.com&shipping[name]=A&shipping[address][line1]=1'))
    .body;
  const token = (await call('POST /v1/tokens', 'card[number]=4242424242424242&card[exp_month]=1&card[exp_year]=2034'))
    .body;
  const method = (await call('POST /v1/payment_methods', `type=card&card[token]=${token.id}`)).body;
  const pay = (rest: string) => call('POST /v1/payment_intents', `amount=1000&currency=usd&${CARD_ONLY}&${rest}`);
  const waiting = (await pay(`payment_method=${method.id}`)).body;
  const held = (await pay(`customer=${customer.id}&payment_method=pm_card_visa&confirm=true&capture_method=manual`))
    .body;
  const declined = (await pay('payment_method=pm_card_visa_chargeDeclined&confirm=true')).body.error;
  const challenged = (
    await pay('payment_method=pm_card_authenticationRequired&confirm=true&return_url=https://a.example')
  ).body;
  const inApp = (
    await pay(
      'payment_method=pm_card_authenticationRequired&confirm=true&return_url=https://a.example&use_stripe_sdk=true',
    )
  ).body;
  const blocked = (await pay('payment_method=pm_card_radarBlock&confirm=true')).body.error;
  const paid = (await call(`POST /v1/payment_intents/${held.id}/capture`, 'expand[]=latest_charge.refunds')).body;
  const refund = (await call('POST /v1/refunds', `payment_intent=${held.id}&amount=10`)).body;
  const setup = (await call('POST /v1/setup_intents', `customer=${customer.id}`)).body;
  const asked = (
    await call(
      'POST /v1/setup_intents',
      'payment_method=pm_card_authenticationRequired&confirm=true&return_url=https://a.example',
    )
  ).body;
  sandbox.completeAuthentication(challenged.id, 'fail');
  const failed = (await call(`GET /v1/payment_intents/${challenged.id}`)).body;
  const charges = await Promise.all(
    [held.latest_charge, declined.charge, blocked.charge].map((id) => call(`GET /v1/charges/${id}`)),
  );
  return {
    charge: [...charges.map(({ body }) => body), paid.latest_charge],
    customer: [customer],
    payment_intent: [waiting, held, declined.payment_intent, challenged, inApp, paid, failed],
    payment_method: [method, declined.payment_method],
    refund: [refund],
    setup_intent: [setup, asked],
    token: [token],
  };
}

describe.skipIf(!specsPresent)(`the objects in answers (${needsSpecs})`, () => {
  const kinds = ['charge', 'customer', 'payment_intent', 'payment_method', 'refund', 'setup_intent', 'token'];

  it.each(kinds)('%s contradicts nothing in its schema', async (kind) => {
    const description = readDescription('spec3-2023-08-16.json');
    const objects = (await everyObject())[kind] ?? [];
    expect(objects.length).toBeGreaterThan(0);
    for (const object of objects) {
      expect(contradictions(object, { $ref: `#/components/schemas/${kind}` }, description, kind)).toEqual([]);
    }
  });

  it.each(kinds)('%s has every field of the example', async (kind) => {
    const example = readFixtures()[kind] ?? {};
    const expected = Object.keys(example).filter((name) => !sometimes[kind]?.includes(name));
    for (const object of (await everyObject())[kind] ?? []) {
      expect(expected.filter((name) => !Object.hasOwn(Object(object), name))).toEqual([]);
    }
  });
});
