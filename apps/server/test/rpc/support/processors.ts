/** The part of an offline sandbox that plays the buyer at the bank. */
export interface BankPlayer {
  completeAuthentication(payment: string, outcome: 'succeed'): unknown;
}

/** What the buyer's browser brings back, by the names of the processor. */
type Brought = Record<string, string>;

const secret = (value: string) => ({ value });

function card(number: string, holder = 'John Doe') {
  return {
    card: {
      card_number: secret(number),
      card_exp_month: secret('03'),
      card_exp_year: secret('2030'),
      card_cvc: secret('737'),
      card_holder_name: secret(holder),
    },
  };
}

/** Each processor by the wire's words: who calls, and test cards. */
export const processors = [
  {
    connector: 'stripe',
    config: { Stripe: { api_key: 'sk_test_canary_flows' } },
    legacy: { 'x-connector': 'stripe', 'x-auth': 'header-key', 'x-api-key': 'sk_test_canary_flows' },
    card: card('4242424242424242'),
    cardToStore: card('5555555555554444'),
    declined: card('4000000000009995'),
    challenged: card('4000000000003220'),
    comeBack: (sandbox: BankPlayer, payment: string): Brought => {
      sandbox.completeAuthentication(payment, 'succeed');
      return { payment_intent: payment };
    },
    captured: 'CHARGED',
  },
  {
    connector: 'adyen',
    config: { Adyen: { api_key: 'AQE_canary_flows', merchant_account: 'PrismFlows' } },
    legacy: {
      'x-connector': 'adyen',
      'x-auth': 'body-key',
      'x-api-key': 'AQE_canary_flows',
      'x-key1': 'PrismFlows',
    },
    card: card('4111111145551142'),
    cardToStore: card('5555555555554444'),
    declined: card('4111111145551142', 'NOT_ENOUGH_BALANCE'),
    challenged: card('4212345678910006'),
    comeBack: (sandbox: BankPlayer, payment: string): Brought => ({
      ...Object(sandbox.completeAuthentication(payment, 'succeed')),
    }),
    captured: 'CAPTURE_INITIATED',
  },
];

/** The headers with which a call goes to a processor's offline sandbox. */
export function offlineAt(config: object): Record<string, string> {
  return { 'x-environment': 'development', 'x-connector-config': JSON.stringify({ config }) };
}
