import { createSandbox } from '@prism/connector-stripe/sandbox';
import type { Processor } from './processor.ts';

const card = (cardNumber: string) => ({
  card: { cardNumber, cardExpMonth: '12', cardExpYear: '2034', cardCvc: '737', cardHolderName: 'John Doe' },
});
const token = (name: string) => ({ token: { token: name } });

export const stripe: Processor = {
  connector: 'stripe',
  displayName: 'Stripe',
  keyVariable: 'STRIPE_API_KEY',
  testKey: /^[sr]k_test_\w+$/,
  testKeyForm: 'sk_test_... or rk_test_...',
  // The same ids and times in each run, so that two runs can be compared.
  createSandbox: () => createSandbox({ seed: 1, now: () => Date.UTC(2026, 0, 1) }),
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
