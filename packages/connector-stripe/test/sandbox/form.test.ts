import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalForm, decodeForm, type FormValue } from '../../src/sandbox/params/form.ts';

type Plain = string | { [name: string]: Plain };

const plain = (value: FormValue): Plain =>
  typeof value === 'string' ? value : Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));

function encode(value: Plain, name = ''): readonly string[] {
  if (typeof value === 'string') return [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`];
  return Object.entries(value).flatMap(([key, inner]) => encode(inner, name === '' ? key : `${name}[${key}]`));
}

const name = fc.stringMatching(/^[^[\]]+$/).filter((text) => text.isWellFormed() && text !== '__proto__');
const { tree } = fc.letrec<{ tree: Plain }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
    fc.dictionary(name, tie('tree'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  ),
}));
const form = fc.dictionary(name, tree, { maxKeys: 5, noNullPrototype: true });

describe('forms', () => {
  it('come back as they were sent', () => {
    fc.assert(
      fc.property(form, (sent) => {
        expect(plain(decodeForm(encode(sent).join('&')))).toEqual(sent);
      }),
    );
  });

  it('have one canonical text in whatever order they come', () => {
    fc.assert(
      fc.property(form, (sent) => {
        const there = decodeForm(encode(sent).join('&'));
        const back = decodeForm([...encode(sent)].reverse().join('&'));
        expect(canonicalForm(back)).toBe(canonicalForm(there));
      }),
    );
  });

  it.each([
    ['', {}],
    ['a=1&a=2', { a: '2' }],
    ['a[]=x&a[]=y', { a: { 0: 'x', 1: 'y' } }],
    ['a[1]=y&a[0]=x', { a: { 0: 'x', 1: 'y' } }],
    ['a=1&a[b]=2', { a: { b: '2' } }],
    ['a[b]=2&a=1', { a: '1' }],
    ['a%5Bb%5D=1+2%2B3', { a: { b: '1 2+3' } }],
    ['[a]=1&b]=2', { '[a]': '1', 'b]': '2' }],
    ['a', { a: '' }],
  ])('%s', (encoded, expected) => {
    expect(plain(decodeForm(encoded))).toEqual(expected);
  });

  it('cannot reach a prototype', () => {
    decodeForm('__proto__[polluted]=1&constructor[prototype][polluted]=1');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
