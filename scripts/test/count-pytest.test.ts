import { expect, test } from 'vitest';
import { countPytest } from '../ci/count-pytest.ts';

const report = (counts: string) => `<?xml version="1.0"?><testsuites><testsuite name="pytest" ${counts} time="1.2">`;

test('a good run', () => {
  expect(countPytest(report('errors="0" failures="0" skipped="2" tests="9"'), 0)).toEqual({
    passed: 7,
    failed: 0,
    skipped: 2,
  });
});

test('failures and errors count', () => {
  expect(countPytest(report('errors="1" failures="2" skipped="0" tests="9"'), 1)).toEqual({
    passed: 6,
    failed: 3,
    skipped: 0,
  });
});

test.each([
  { name: 'fails for any other reason', text: report('errors="0" failures="0" skipped="0" tests="9"'), exitCode: 3 },
  { name: 'has no tests', text: report('errors="0" failures="0" skipped="0" tests="0"'), exitCode: 0 },
  { name: 'leaves no report', text: '', exitCode: 0 },
])('a run that $name is a failure', ({ text, exitCode }) => {
  expect(countPytest(text, exitCode).failed).toBe(1);
});
