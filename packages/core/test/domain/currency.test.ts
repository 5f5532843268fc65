import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponents, currencyIssue, isCurrency, withdrawnCurrencies } from '../../src/domain/currency.ts';

const codes = Object.keys(currencyExponents);
const codesWith = (exponent: number | null): string[] =>
  Object.entries(currencyExponents).flatMap(([code, value]) => (value === exponent ? [code] : []));
const words = (text: string): string[] => text.split(' ');

describe('currencyExponents', () => {
  it('has the 178 codes of list one, in code order', () => {
    expect(codes).toHaveLength(178);
    expect(codes).toEqual([...codes].sort());
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  });

  it.each([
    [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
    [3, 'BHD IQD JOD KWD LYD OMR TND'],
    [4, 'CLF UYW'],
    [null, 'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'],
  ])('gives %s digits to exactly %s', (exponent, list) => {
    expect(codesWith(exponent)).toEqual(words(list));
  });

  it('gives two digits to the other 139', () => {
    expect(codesWith(2)).toHaveLength(139);
  });

  it.each(words('MGA MRU CVE IDR HUF TWD COP LAK IRR AFN'))('gives two digits to %s, often guessed wrong', (code) => {
    expect(codesWith(2)).toContain(code);
  });

  it.each(words('XCG ZWG SLE VED XAD BOV CHE CHW COU MXV USN'))('has the new or fund code %s', (code) => {
    expect(codesWith(2)).toContain(code);
  });
});

describe('isCurrency', () => {
  it.each(codes)('knows %s, and takes it if it has a minor unit', (code) => {
    expect(isCurrency(code)).toBe(!codesWith(null).includes(code));
  });

  it.each(words('BGN HRK ANG SLL ZWL CUC MRO STD VEF BYR CNH'))('refuses %s, which is not in list one', (code) => {
    expect(isCurrency(code)).toBe(false);
  });

  it.each(['eur', 'EUR ', 'EU', '', '978', 'toString', 'constructor', '__proto__', 978, null, undefined, {}, ['EUR']])(
    'refuses %j',
    (value) => {
      expect(isCurrency(value)).toBe(false);
    },
  );

  it('refuses whatever is not in the table', () => {
    fc.assert(fc.property(fc.anything(), (value) => isCurrency(value) === codes.some((code) => code === value)));
  });
});

describe('currencyIssue', () => {
  it('finds nothing wrong with a payable currency', () => {
    for (const code of codes.filter(isCurrency)) expect(currencyIssue(code)).toBeUndefined();
  });

  it.each([
    ['BGN', 'use EUR'],
    ['HRK', 'use EUR'],
    ['ANG', 'use XCG'],
    ['SLL', 'use SLE'],
    ['ZWL', 'use ZWG'],
    ['CUC', 'use CUP'],
  ])('names the successor of %s', (code, advice) => {
    expect(currencyIssue(code)).toContain(advice);
  });

  it('leads from each withdrawn code to an active one', () => {
    for (const [code, successor] of Object.entries(withdrawnCurrencies)) {
      expect(codes).not.toContain(code);
      expect(isCurrency(successor)).toBe(true);
    }
  });

  it.each(codesWith(null))('says that nobody can pay in %s', (code) => {
    expect(currencyIssue(code)).toContain('no minor unit');
  });

  it('always has something to say about another value, and never repeats it', () => {
    const notACurrency = fc.string({ minLength: 4 }).filter((value) => !/^[\w .:,]*$/.test(value));
    fc.assert(fc.property(notACurrency, (value) => currencyIssue(value)?.includes(value) === false));
    expect(currencyIssue('eur')).toContain('ISO 4217');
    expect(currencyIssue(undefined)).toContain('ISO 4217');
  });
});
