import { expect, test } from 'vitest';
import { reportOf } from '../conformance/report.ts';

const plain = (_style: string, text: string): string => text;

test('a report tells cases, gaps with their reasons, and failures with theirs', () => {
  const gap = { case: 'one b', reason: 'they answer 500', link: 'https://example.com/7' };
  const lines = reportOf(
    'Lantern',
    [
      { case: 'one', about: 'a', result: 'passed' },
      { case: 'one', about: 'b', result: 'gap', gap },
      { case: 'other-case', about: 'a', result: 'failed', message: 'It is wrong:\n  here' },
      { case: 'third', about: 'a', result: 'passed' },
      { case: 'fourth', about: '', result: 'untried' },
    ],
    plain,
  );
  expect(lines.join('\n')).toBe(`
Lantern

  ○ one         1 of 2
      known gap: b: they answer 500 (https://example.com/7)
  ✗ other-case  0 of 1
      a: It is wrong:
          here
  ✓ third       1
  – fourth      nothing to try: the fixture says nothing of it

  1 of 4 cases passed (2 checks), 1 known gap, 1 failed`);
});
