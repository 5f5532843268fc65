import { hasValidCheckDigit } from '@prism/core/sandbox';
import { Refusal } from '../failure.ts';
import { type TestCard, testCards } from './numbers.ts';

/** A card as it comes in. It is looked up and forgotten. */
export interface CardData {
  readonly number: string;
  readonly exp_month: number;
  readonly exp_year: number;
  readonly cvc: string | undefined;
}

/** What is kept of a card. */
export interface KnownCard {
  readonly card: TestCard;
  readonly expMonth: number;
  readonly expYear: number;
  /** Whether there is a CVC to check. */
  readonly withCvc: boolean;
}

function refuse(code: string, message: string, param: string): never {
  throw new Refusal(402, { type: 'card_error', code, message, param });
}

function findCard(number: string): TestCard {
  if (!/^\d{12,19}$/.test(number))
    refuse('invalid_number', 'The card number is not a valid credit card number.', 'number');
  if (!hasValidCheckDigit(number)) refuse('incorrect_number', 'Your card number is incorrect.', 'number');
  const card = testCards.get(number);
  if (card) return card;
  throw new Refusal(402, {
    type: 'card_error',
    code: 'card_declined',
    decline_code: 'test_mode_live_card',
    message:
      'Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://stripe.com/docs/testing.',
  });
}

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

function checkExpiry(month: number, year: number, now: Date): void {
  const thisYear = now.getUTCFullYear();
  if (month < 1 || month > 12) refuse('invalid_expiry_month', "Your card's expiration month is invalid.", 'exp_month');
  if (year < thisYear || year > thisYear + 50) {
    refuse('invalid_expiry_year', "Your card's expiration year is invalid.", 'exp_year');
  }
  if (year === thisYear && month < now.getUTCMonth() + 1) {
    refuse('invalid_expiry_month', "Your card's expiration month is invalid.", 'exp_month');
  }
}

function checkCvc(cvc: string | undefined, brand: string): void {
  if (cvc === undefined) return;
  const format = brand === 'amex' ? /^\d{3,4}$/ : /^\d{3}$/;
  if (!format.test(cvc)) refuse('invalid_cvc', "Your card's security code is invalid.", 'cvc');
}

/** Validates a card as Stripe does when a payment method or a token is made from it. */
export function recogniseCard(data: CardData, now: Date): KnownCard {
  const card = findCard(data.number.replaceAll(/[\s-]/g, ''));
  const expYear = fullYear(data.exp_year);
  checkExpiry(data.exp_month, expYear, now);
  checkCvc(data.cvc, card.brand);
  return { card, expMonth: data.exp_month, expYear, withCvc: data.cvc !== undefined };
}

/** A ready-made test card: valid until next year, with a CVC. */
export function readyMade(card: TestCard, now: Date): KnownCard {
  return { card, expMonth: now.getUTCMonth() + 1, expYear: now.getUTCFullYear() + 1, withCvc: true };
}
