import { describe, expect, it } from 'vitest';
import { CARD_ONLY, rawSandbox } from './support/call.ts';

const CVC = '9173';
const KEY = 'sk_test_canary4711';

/** A test card, one that is not, and one with a wrong check digit. */
const numbers = ['371449635398431', '4539578763621486', '4539578763621487'];

const cardOf = (number: string, prefix: string): string =>
  `${prefix}[number]=${number}&${prefix}[exp_month]=1&${prefix}[exp_year]=2034&${prefix}[cvc]=${CVC}`;

const requests = (number: string): readonly (readonly [string, string])[] => [
  ['POST /v1/payment_methods', `type=card&${cardOf(number, 'card')}`],
  ['POST /v1/payment_methods', `type=card&${cardOf(number, 'card')}&card[pin]=1`],
  [
    'POST /v1/payment_methods',
    `type=card&card[number]=${number}&card[exp_month]=${number}&card[exp_year]=2034&card[cvc]=${CVC}`,
  ],
  ['POST /v1/tokens', cardOf(number, 'card')],
  ['POST /v1/tokens', `card[number]=${number}&card[exp_month]=${number}&card[exp_year]=${number}`],
  [
    'POST /v1/payment_intents',
    `amount=900&currency=usd&confirm=true&${CARD_ONLY}&payment_method_data[type]=card&${cardOf(number, 'payment_method_data[card]')}&expand[]=latest_charge&expand[]=payment_method`,
  ],
  ['POST /v1/payment_intents', `amount=${number}&currency=${number}`],
  ['POST /v1/payment_intents', `amount=100&currency=usd&capture_method=${number}&confirm=${number}`],
  ['POST /v1/customers', `email=${number}&tax_exempt=${number}`],
  ['POST /v1/customers', `phone=${number}${number}`],
  [
    'POST /v1/setup_intents',
    `confirm=true&${CARD_ONLY}&payment_method_data[type]=card&${cardOf(number, 'payment_method_data[card]')}`,
  ],
];

describe('a card number, its CVC and a key', () => {
  it.each(numbers)('%s comes out nowhere', async (number) => {
    const { call, sandbox } = rawSandbox();
    const seen: string[] = [];
    for (const [address, form] of requests(number)) {
      for (const headers of [{}, { 'idempotency-key': address + form.length }]) {
        const { text, headers: answered } = await call(address, form, { key: KEY, headers });
        seen.push(text, JSON.stringify([...answered]));
      }
    }
    for (const list of ['payment_methods', 'payment_intents', 'charges', 'customers', 'setup_intents']) {
      seen.push((await call(`GET /v1/${list}`, 'limit=100', { key: KEY })).text);
    }
    seen.push(JSON.stringify(sandbox.effects()));
    expect(seen.join('\n')).not.toContain(number);
    expect(seen.join('\n')).not.toContain(CVC);
    expect(seen.join('\n')).not.toContain('canary4711');
  });
});
