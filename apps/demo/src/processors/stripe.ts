import { createSandbox } from '@prism/connector-stripe/sandbox';
import type { Processor } from './processor.ts';

const card = (cardNumber: string) => ({
  card: { cardNumber, cardExpMonth: '12', cardExpYear: '2034', cardCvc: '737', cardHolderName: 'John Doe' },
});
const token = (name: string) => ({ token: { token: name } });

export const stripe: Processor = {
  connector: 'stripe',
  displayName: 'Stripe',
  settings: {
    apiKey: {
      variable: 'STRIPE_API_KEY',
      form: 'sk_test_... or rk_test_...',
      isForTests: /^[sr]k_test_\w+$/,
      offline: 'sk_test_not_needed_here',
    },
  },
  createSandbox: () => {
    // The same ids and times in each run, so that two runs can be compared.
    const sandbox = createSandbox({ seed: 1, now: () => Date.UTC(2026, 0, 1) });
    return {
      ...sandbox,
      authenticate: (payment) => {
        sandbox.completeAuthentication(payment, 'succeed');
        return { payment_intent: payment, redirect_status: 'succeeded' };
      },
    };
  },
  methods: {
    sandbox: {
      card: card('4242424242424242'),
      cardToStore: card('5555555555554444'),
      cardWithoutFunds: card('4000000000009995'),
      cardWithChallenge: card('4000000000003220'),
    },
    // Stripe takes card numbers only from accounts that it has enabled for them, so ready-made methods stand in
    // (https://docs.stripe.com/testing).
    testMode: {
      card: token('pm_card_visa'),
      cardToStore: token('tok_mastercard'),
      cardWithoutFunds: token('pm_card_visa_chargeDeclinedInsufficientFunds'),
      cardWithChallenge: token('pm_card_threeDSecure2Required'),
    },
  },
};
