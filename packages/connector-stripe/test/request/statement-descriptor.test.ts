import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';

interface StatementText {
  readonly statementDescriptorName?: string;
  readonly statementDescriptorSuffix?: string;
}

async function authorize(statement: StatementText) {
  const { client, sent } = connect(echo);
  const { warnings = [] } = await client.call('payment.authorize', {
    amount: { minorAmount: 1050, currency: 'USD' },
    paymentMethod: { token: { token: 'pm_1' } },
    ...statement,
  });
  return { suffix: sent[0]?.form['statement_descriptor_suffix'], warned: warnings.map(({ field }) => field) };
}

const name = 'statementDescriptorName';
const suffix = 'statementDescriptorSuffix';

describe('the text on the bank statement', () => {
  it.each<[what: string, given: StatementText, sent: string | undefined, warned: readonly string[]]>([
    ['a suffix', { [suffix]: 'Order 1' }, 'Order 1', []],
    ['a suffix of 22 characters', { [suffix]: 'a'.repeat(22) }, 'a'.repeat(22), []],
    ['a suffix of 23 characters', { [suffix]: 'a'.repeat(23) }, 'a'.repeat(22), [suffix]],
    ['a suffix with accents', { [suffix]: 'Çà et là' }, 'Çà et là', []],
    ['a suffix with what is not taken', { [suffix]: `<"Tom's" *shop*\\>` }, 'Toms shop', [suffix]],
    ['a suffix in another script', { [suffix]: 'Order 1 заказ' }, 'Order 1', [suffix]],
    ['a suffix whose 22nd character takes two units', { [suffix]: `${'a'.repeat(21)}😀` }, 'a'.repeat(21), [suffix]],
    [
      'a suffix that must not be cut inside a character',
      { [suffix]: `${'a'.repeat(21)}𝼀b` },
      `${'a'.repeat(21)}𝼀`,
      [suffix],
    ],
    ['a suffix without a letter, which would stop the payment', { [suffix]: '#1234' }, undefined, [suffix]],
    ['a suffix of nothing that is taken', { [suffix]: '<>' }, undefined, [suffix]],
    ['a name', { [name]: 'Shop' }, 'Shop', [name]],
    ['a name that is too long', { [name]: 'a'.repeat(23) }, 'a'.repeat(22), [name, name]],
    ['both', { [name]: 'Shop', [suffix]: 'Order 1' }, 'Order 1', [name]],
  ])('of %s', async (_what, given, sent, warned) => {
    expect(await authorize(given)).toEqual({ suffix: sent, warned });
  });

  it('is always one that Stripe takes, or none, and what differs is told', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.string({ minLength: 1, maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (wanted) => {
        const { suffix: sent, warned } = await authorize({ [suffix]: wanted });
        if (sent !== undefined) {
          expect(sent).toMatch(/^[^<>\\'"*]{1,22}$/u);
          expect(sent).toMatch(/[A-Za-z]/);
        }
        expect(warned).toEqual(sent === wanted ? [] : [suffix]);
      }),
    );
  });
});
