import type { Totals } from './count-tests.ts';

/** Counts what pytest tells in JUnit's XML. A run that fails without a failing test, or tells nothing, counts as one. */
export function countPytest(report: string, exitCode: number): Totals {
  const [suite = ''] = report.match(/<testsuite\b[^>]*>/) ?? [];
  const count = (name: string): number => Number(suite.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
  const skipped = count('skipped');
  const failed = count('failures') + count('errors');
  const passed = count('tests') - failed - skipped;
  const wasGood = exitCode === 0 && passed + skipped > 0;
  return { passed, failed: wasGood ? failed : Math.max(failed, 1), skipped };
}
