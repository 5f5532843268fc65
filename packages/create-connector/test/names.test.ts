import { describe, expect, test } from 'vitest';
import { displayNameOf, displayNameProblem, idOf, idProblem, namesOf, scopeProblem } from '../src/names.ts';

describe('the names that follow', () => {
  test('from a word', () => {
    expect(namesOf({ id: 'acme', displayName: 'Acme' })).toEqual({
      id: 'acme',
      askedFor: 'acme',
      exported: 'acme',
      type: 'Acme',
      displayName: 'Acme',
      packageName: 'prism-connector-acme',
    });
  });

  test('from several words and a scope, under which the SDK does not look by itself', () => {
    expect(namesOf({ id: 'acme-pay-2', displayName: 'ACME Pay', scope: '@acme' })).toEqual({
      id: 'acme-pay-2',
      askedFor: '@acme/prism-connector-acme-pay-2',
      exported: 'acmePay2',
      type: 'AcmePay2',
      displayName: 'ACME Pay',
      packageName: '@acme/prism-connector-acme-pay-2',
    });
  });

  test('from the name of a package', () => {
    expect(idOf('prism-connector-acme')).toBe('acme');
    expect(idOf('acme')).toBe('acme');
  });

  test('for people', () => {
    expect(displayNameOf('acme-pay')).toBe('Acme Pay');
  });
});

test.each(['acme', 'a', 'acme-pay', 'pay2', 'a'.repeat(50)])('a connector may be called %s', (id) => {
  expect(idProblem(id)).toBeUndefined();
});

test.each([
  '',
  'Acme',
  'acme pay',
  'acme_pay',
  '-acme',
  'acme-',
  'acme--pay',
  '2pay',
  '../acme',
  '@acme/pay',
  'a'.repeat(51),
])('a connector may not be called "%s"', (id) => {
  expect(idProblem(id)).toContain('such as "acme"');
});

test.each(['Acme', 'Acme Pay', 'Müller & Söhne', 'Pay+', 'A', '1-2-Pay', 'Acme Inc.'])(
  'people may write %s',
  (name) => {
    expect(displayNameProblem(name)).toBeUndefined();
  },
);

test.each(['', ' Acme', 'Acme ', "Acme's", 'Acme`', '${acme}', 'a\nb', '*/', 'a'.repeat(61)])(
  'people may not write "%s", which would not stand in code',
  (name) => {
    expect(displayNameProblem(name)).toContain('such as "Acme Pay"');
  },
);

test.each(['@acme', '@acme-pay', '@a.b_c'])('%s is a scope', (scope) => {
  expect(scopeProblem(scope)).toBeUndefined();
});

test.each(['acme', '@', '@Acme', '@acme/pay', '@-'])('%s is no scope', (scope) => {
  expect(scopeProblem(scope)).toContain('begins with @');
});
