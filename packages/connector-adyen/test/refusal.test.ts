import type { DeclineCode } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { declineOfRefusal } from '../src/refusal.ts';
import { isCardErrorCode, refusalCodes } from '../src/refusal-codes.ts';
import { testCommands } from '../src/sandbox/cards/refusals.ts';

/** Read out of https://docs.adyen.com/development-resources/refusal-reasons, reason by reason, not out of our table. */
const expected: Readonly<Partial<Record<DeclineCode, readonly number[]>>> = {
  PAYMENT_DECLINED: [2, 27],
  CONTACT_ISSUER: [3],
  DO_NOT_RETRY: [46],
  INSUFFICIENT_FUNDS: [12],
  LIMIT_EXCEEDED: [28, 29],
  EXPIRED_CARD: [6],
  INVALID_CARD_NUMBER: [8],
  INCORRECT_CVV: [24],
  INCORRECT_ADDRESS: [32],
  INCORRECT_PIN: [17, 19],
  PIN_TRIES_EXCEEDED: [18],
  AUTHENTICATION_REQUIRED: [33, 36, 37, 38, 41, 43],
  AUTHENTICATION_FAILED: [11, 39, 42],
  BUYER_CANCELLED: [15, 16],
  SUSPECTED_FRAUD: [14, 20, 22, 31],
  CARD_RESTRICTED: [5, 25],
  CARD_NOT_SUPPORTED: [34, 35],
  TRANSACTION_NOT_PERMITTED: [10, 23],
  INVALID_AMOUNT: [7],
  RECURRING_REVOKED: [26, 50],
  ISSUER_UNAVAILABLE: [9],
  PROCESSING_ERROR: [0, 4, 21, 40, 44, 45],
};
const rows = Object.entries(expected).flatMap(([code, reasons]) => reasons.map((reason) => [reason, code] as const));

describe('a refusal reason', () => {
  it.each(rows)('%i is %s', (reason, code) => {
    expect(declineOfRefusal(String(reason))).toBe(code);
  });

  it('is expected here if it is known', () => {
    expect(rows.map(([reason]) => reason).sort((a, b) => a - b)).toEqual(Object.keys(refusalCodes).map(Number));
  });

  it("that Adyen's test system can give is known", () => {
    const successes = ['APPROVED', 'PARTIALLY_APPROVED', 'PENDING'];
    const refusals = testCommands.filter(([, command]) => !successes.includes(command));
    for (const [reason, command] of refusals) expect(declineOfRefusal(String(reason)), command).toBeDefined();
  });

  it.each([undefined, '', '1', '13', '99', 'constructor', '__proto__'])('%j is not known', (reason) => {
    expect(declineOfRefusal(reason)).toBeUndefined();
  });
});

describe('an error code', () => {
  it.each(['100', '130', '174', '800', 'constructor', ''])('%j is not about the card', (code) => {
    expect(isCardErrorCode(code)).toBe(false);
  });
});
