import { createSandbox } from '@prism/connector-adyen/sandbox';
import type { Processor, TestMethods } from './processor.ts';

const expiry = { cardExpMonth: '03', cardExpYear: '2030', cardCvc: '737' };
const card = (cardNumber: string, cardHolderName = 'John Doe') => ({ card: { cardNumber, ...expiry, cardHolderName } });

/** As Adyen's library would encrypt it in the browser: its test system takes this for encrypted. */
const encrypted = ({ card: { cardHolderName, ...details } }: ReturnType<typeof card>) => {
  const { cardNumber, cardExpMonth, cardExpYear, cardCvc } = details;
  return {
    encryptedCard: {
      cardNumber: `test_${cardNumber}`,
      cardExpMonth: `test_${cardExpMonth}`,
      cardExpYear: `test_${cardExpYear}`,
      cardCvc: `test_${cardCvc}`,
      cardHolderName,
    },
  };
};

// Adyen's test system declines by the name on the card
// (https://docs.adyen.com/development-resources/testing/result-code-testing).
const cards = {
  card: card('4111111145551142'),
  cardToStore: card('5555555555554444'),
  cardWithoutFunds: card('4111111145551142', 'NOT_ENOUGH_BALANCE'),
  cardWithChallenge: card('4212345678910006'),
};

const testMode: TestMethods = {
  card: encrypted(cards.card),
  cardToStore: encrypted(cards.cardToStore),
  cardWithoutFunds: encrypted(cards.cardWithoutFunds),
  cardWithChallenge: encrypted(cards.cardWithChallenge),
};

export const adyen: Processor = {
  connector: 'adyen',
  displayName: 'Adyen',
  settings: {
    apiKey: {
      variable: 'ADYEN_API_KEY',
      form: 'an API key of a test account, AQE...',
      isForTests: /^AQ[\w+/=-]+$/,
      offline: 'not_needed_here',
    },
    merchantAccount: {
      variable: 'ADYEN_MERCHANT_ACCOUNT',
      form: 'the name of the merchant account',
      isForTests: /^\w+$/,
      offline: 'PrismDemo',
    },
  },
  createSandbox: () => {
    // The same references and times in each run, so that two runs can be compared.
    const sandbox = createSandbox({ seed: 1, now: () => Date.UTC(2026, 0, 1) });
    return {
      ...sandbox,
      authenticate: (payment) => ({ ...sandbox.completeAuthentication(payment, 'succeed') }),
    };
  },
  methods: { sandbox: cards, testMode },
};
