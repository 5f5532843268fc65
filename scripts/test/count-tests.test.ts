import { expect, test } from 'vitest';
import { countTests, type Report } from '../ci/count-tests.ts';

const report: Report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test('a good run', () => {
  expect(countTests(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test('failed tests count once, with or without their file', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'failed' }] }];
  expect(countTests({ ...report, numFailedTests: 2, testResults }, 1)).toMatchObject({ failed: 2 });
});

test('a file that does not load is a failure', () => {
  expect(countTests({ ...report, testResults: [{ status: 'failed', assertionResults: [] }] }, 1)).toMatchObject({
    failed: 1,
  });
});

test('a run that fails for any other reason is a failure', () => {
  expect(countTests(report, 1)).toMatchObject({ failed: 1 });
});
