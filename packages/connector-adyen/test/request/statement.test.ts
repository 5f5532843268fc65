import { describe, expect, it } from 'vitest';
import { shopperStatement } from '../../src/request/statement.ts';

function statementOf(given: Parameters<typeof shopperStatement>[0]) {
  const warned: string[] = [];
  const never = (): never => {
    throw new Error('it is cosmetic');
  };
  const context = {
    settings: undefined,
    warn: ({ field }: { readonly field: string }) => void warned.push(field),
    refuse: never,
    unsupported: never,
  };
  return { sent: shopperStatement(given, context), warned };
}

describe('the text on the bank statement', () => {
  it.each([
    [{ statementDescriptorName: 'Shop' }, 'Shop', []],
    [{ statementDescriptorName: 'Shop', statementDescriptorSuffix: 'Order 1' }, 'Shop Order 1', []],
    [{ statementDescriptorName: "A.b, c'd_e-f?g+h*i/j 0" }, "A.b, c'd_e-f?g+h*i/j 0", []],
    [{ statementDescriptorSuffix: 'Order 1' }, 'Order 1', ['statementDescriptorSuffix']],
    [{ statementDescriptorName: 'Shop & Co' }, 'Shop  Co', ['statementDescriptorName']],
    [
      { statementDescriptorName: 'A shop of more than 22 characters' },
      'A shop of more than 22',
      ['statementDescriptorName'],
    ],
    [{ statementDescriptorName: '\u{1F6D2}' }, undefined, ['statementDescriptorName']],
    [{ statementDescriptorName: '店' }, undefined, ['statementDescriptorName']],
    [{ statementDescriptorSuffix: '店' }, undefined, ['statementDescriptorSuffix', 'statementDescriptorSuffix']],
    [{}, undefined, []],
  ])('of %o is %j', (given, sent, warned) => {
    expect(statementOf(given)).toEqual({ sent, warned });
  });
});
