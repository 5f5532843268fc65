import { describe, expect, it } from 'vitest';
import { createCanaries, disguises, leaks, overheard, printed } from '../src/canary/index.ts';

const canaries = createCanaries(4711, 'key_');
const forbidden = disguises(canaries);

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('the search for canaries', () => {
  it.each(Object.entries(canaries))('finds %s in every disguise', (kind, text) => {
    const disguised =
      kind === 'cardCvc'
        ? [`cvc=${text}`, `{"cvc":"${text}"}`]
        : [
            `<${text}>`,
            text.toUpperCase(),
            encodeURIComponent(text),
            [...text].reverse().join(''),
            Buffer.from(`the ${text}`).toString('hex'),
            ...['', 'a', 'ab', 'key: '].map((before) => base64(`${before}${text}`)),
          ];
    for (const one of disguised) expect.soft(leaks([one], forbidden), one).not.toEqual([]);
  });

  it.each([
    ['in groups', (number: string) => number.replaceAll(/(\d{4})/g, '$1 ')],
    ['but for its beginning', (number: string) => number.slice(-6)],
  ])('finds a card number %s', (_how, write) => {
    expect(leaks([write(canaries.cardNumber)], forbidden)).not.toEqual([]);
    expect(leaks([write(canaries.testCardNumber)], forbidden)).not.toEqual([]);
  });

  it('lets the last four digits pass, and what has nothing to do with it', () => {
    expect(
      leaks([canaries.cardNumber.slice(-4), 'pi_3AbCdEfGhIjKlMnOpQrStUv', `0.${canaries.cardCvc}`], forbidden),
    ).toEqual([]);
  });

  it.each([
    ['a cause', new Error('outer', { cause: new Error(canaries.email) })],
    ['a symbol', Object.assign(new Error('outer'), { [Symbol('hidden')]: canaries.email })],
    ['a hidden property', Object.defineProperty(new Error('outer'), 'hidden', { value: canaries.email })],
    ['a deep object', { a: { b: { c: { d: { e: { f: [{ g: new Map([['h', canaries.email]]) }] } } } } } }],
    ['a class with a private eye', { toJSON: () => canaries.email }],
  ])('looks into %s', (_where, value) => {
    expect(leaks(printed(value), forbidden)).not.toEqual([]);
  });

  it('hears rejections that nobody handles', async () => {
    const { heard } = await overheard(async () => void Promise.reject(new Error(canaries.phone)));
    expect(leaks(heard, forbidden)).not.toEqual([]);
  });
});
