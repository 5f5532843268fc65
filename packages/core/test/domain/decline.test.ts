import { describe, expect, it } from 'vitest';
import { declineCodes } from '../../src/domain/decline.ts';

const entries = Object.entries(declineCodes);

describe('declineCodes', () => {
  it.each([
    'PAYMENT_DECLINED',
    'INSUFFICIENT_FUNDS',
    'EXPIRED_CARD',
    'INCORRECT_CVV',
    'INVALID_CARD_NUMBER',
    'PROCESSING_ERROR',
  ])('has the documented %s', (code) => {
    expect(declineCodes).toHaveProperty(code);
  });

  it.each(entries)('%s is named and worded like the others', (code, entry) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(entry.message).toMatch(/^[A-Z].+\.$/);
    expect(entry.userGuidanceMessage).toMatch(/^[A-Z].+\.$/);
    expect(['never', 'new-attempt']).toContain(entry.retry);
  });

  it.each(entries)('the guidance of %s tells the buyer nothing that helps a thief', (_code, entry) => {
    expect(entry.userGuidanceMessage).not.toMatch(/lost|stolen|fraud|risk|restrict|block|suspect|police/i);
  });

  it.each(['SUSPECTED_FRAUD', 'CARD_LOST_OR_STOLEN', 'CARD_RESTRICTED', 'DO_NOT_RETRY'] as const)(
    'to the buyer, %s sounds like any decline',
    (code) => {
      expect(declineCodes[code].userGuidanceMessage).toBe(declineCodes.PAYMENT_DECLINED.userGuidanceMessage);
      expect(declineCodes[code].retry).toBe('never');
    },
  );

  it.each(entries.filter(([, entry]) => entry.retry === 'never'))('%s does not invite to try again', (_code, entry) => {
    expect(entry.userGuidanceMessage).not.toMatch(/\band try again|\btry again (later|in)|\btry later/);
  });

  it('no two codes have the same meaning', () => {
    expect(new Set(entries.map(([, entry]) => entry.message)).size).toBe(entries.length);
  });
});
