import { hasValidCheckDigit } from '@prism/core/sandbox';
import { invalid } from '../failure.ts';
import { findCard, type TestCard } from './numbers.ts';
import { approved, declined, type Verdict, verdictOfName } from './refusals.ts';

/** A card as it comes in: as it is, or encrypted in the shopper's browser. It is looked up and forgotten. */
export interface CardData {
  readonly number?: string | undefined;
  readonly encryptedCardNumber?: string | undefined;
  readonly expiryMonth?: string | undefined;
  readonly encryptedExpiryMonth?: string | undefined;
  readonly expiryYear?: string | undefined;
  readonly encryptedExpiryYear?: string | undefined;
  readonly cvc?: string | undefined;
  readonly encryptedSecurityCode?: string | undefined;
  readonly holderName?: string | undefined;
}

/** What is kept of a card. */
export interface KnownCard {
  readonly card: TestCard;
  readonly expiryMonth: string;
  readonly expiryYear: string;
  readonly holderName: string | undefined;
  /** Whether there is a CVC to check. */
  readonly withCvc: boolean;
  /** What the issuer would say. */
  readonly verdict: Verdict;
}

/** Adyen's test system takes `test_` before a value for its encryption. */
function plain(value: string | undefined, encrypted: string | undefined): string | undefined {
  if (encrypted === undefined) return value;
  const [, decrypted] = /^test_(.+)$/.exec(encrypted) ?? [];
  if (decrypted === undefined) throw invalid('174', 'Unable to decrypt data');
  return decrypted;
}

function recogniseNumber(number: string | undefined): TestCard {
  const digits = number?.replaceAll(/[\s-]/g, '') ?? '';
  if (!/^\d{12,19}$/.test(digits) || !hasValidCheckDigit(digits)) throw invalid('101', 'Invalid card number');
  const card = findCard(digits);
  if (!card) throw invalid('102', 'Unable to determine variant');
  return card;
}

function checkExpiry(month: string, year: string, now: Date): void {
  if (!/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) throw invalid('129', 'Expiry Date Invalid');
  if (Number(month) < 1 || Number(month) > 12 || Number(year) <= 2000) {
    throw invalid('140', 'Invalid expiryMonth[1..12] / expiryYear[>2000], or before now');
  }
  const firstOfNext = Date.UTC(Number(year), Number(month));
  if (firstOfNext <= now.getTime()) throw invalid('129', 'Expiry Date Invalid');
}

function checkCvc(cvc: string | undefined, brand: string): void {
  if (cvc === undefined) return;
  const format = brand === 'amex' ? /^\d{4}$/ : /^\d{3}$/;
  if (!format.test(cvc)) throw invalid('103', 'CVC is not the right length');
}

/** Test cards are valid until 03/2030 with the CVC 737, or 7373; with anything else they are refused. */
function isRight(card: TestCard, month: string, year: string, cvc: string | undefined): boolean {
  if (!card.known || Number(month) !== 3 || year !== '2030') return false;
  return cvc === undefined || cvc === (card.brand === 'amex' ? '7373' : '737');
}

/** Validates a card as Adyen does when it is paid with or stored. */
export function recogniseCard(data: CardData, now: Date): KnownCard {
  const card = recogniseNumber(plain(data.number, data.encryptedCardNumber));
  const expiryMonth = plain(data.expiryMonth, data.encryptedExpiryMonth) ?? '';
  const expiryYear = plain(data.expiryYear, data.encryptedExpiryYear) ?? '';
  const cvc = plain(data.cvc, data.encryptedSecurityCode);
  checkExpiry(expiryMonth, expiryYear, now);
  checkCvc(cvc, card.brand);
  const { holderName } = data;
  const asked = holderName === undefined ? undefined : verdictOfName(holderName);
  return {
    card,
    expiryMonth: String(Number(expiryMonth)),
    expiryYear,
    holderName,
    withCvc: cvc !== undefined,
    verdict: asked ?? (isRight(card, expiryMonth, expiryYear, cvc) ? approved : declined),
  };
}
