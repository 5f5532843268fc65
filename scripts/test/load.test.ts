import { beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../load/callers.ts';
import { ledger } from '../load/ledger.ts';
import { load, type Outcome } from '../load/load.ts';
import { defectsOf, leakOf, report } from '../load/report.ts';

describe('the server under load, with a processor on which every tenth request goes wrong', () => {
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await load({ calls: 2000, atOnce: 64, seed: 1, mishaps: 100, heapMb: 256 });
  }, 120_000);

  test('does nothing twice, loses nothing, and tells no failure that is not documented', () => {
    expect(defectsOf(outcome)).toEqual([]);
    expect(outcome.ledger.map(({ type }) => type)).toEqual([
      'customer.created',
      'payment_method.attached',
      'authorized',
      'captured',
      'refunded',
      'canceled',
    ]);
    for (const { done } of outcome.ledger) expect(done).toBeGreaterThan(100);
  });

  test('met with every mishap, and still completed its orders', () => {
    expect(outcome.processor.met.map(([mishap]) => mishap).sort()).toEqual([
      'html',
      'html-after-effect',
      'latency',
      'rate-limited',
      'reset-after-effect',
      'reset-before-effect',
      'server-error',
      'server-error-after-effect',
      'timeout-after-effect',
      'timeout-before-effect',
      'truncated-body',
    ]);
    expect(outcome.failures.size).toBeGreaterThan(0);
    expect(outcome.orders.completed).toBeGreaterThan(outcome.orders.abandoned * 10);
  });

  test('took half of the calls by each surface', () => {
    const shares = ['/v1', 'gRPC'].map((name) => (outcome.bySurface.get(name) ?? 0) / outcome.calls);
    for (const share of shares) expect(share).toBeCloseTo(0.5, 1);
  });

  test('is reported with its figures', () => {
    expect(report(outcome)).toMatch(
      /\d+ calls in \d+ s[\s\S]*memory, MB +start \d+[\s\S]*customer\.created +\d+ +0 +0/,
    );
  });
});

describe('the books', () => {
  const effect = (of: string) => ({ type: 'captured', of, amount: 100 });
  const told = (of: string, knowledge: Knowledge) => ({ effect: effect(of), knowledge });

  test('find what was lost, doubled, denied or wrong', () => {
    const asked = [
      told('right', 'done'),
      told('lost', 'done'),
      told('doubled', 'done'),
      told('denied', 'not done'),
      told('refused', 'not done'),
      told('dearer', 'done'),
      told('open', 'unknown'),
      told('open and done', 'unknown'),
    ];
    const deeds = [
      ...['right', 'doubled', 'doubled', 'denied', 'open and done', 'nobody asked'].map(effect),
      { ...effect('dearer'), amount: 1000 },
    ];
    expect(ledger(asked, deeds)).toEqual([
      { type: 'captured', done: 2, lost: 1, doubled: 1, denied: 1, wrong: 2, open: 2, openDone: 1 },
    ]);
  });

  test('count as defects, as does what is not documented', () => {
    const line = { type: 'captured', done: 9, lost: 0, doubled: 0, denied: 0, wrong: 0, open: 1, openDone: 1 };
    const clean = { ledger: [line], unmapped: [], wrong: new Map(), logged: [], end: 'exit 0' };
    expect(defectsOf(clean)).toEqual([]);
    const bad = { ...clean, ledger: [{ ...line, lost: 1, doubled: 2 }], unmapped: ['HTTP 500'], end: 'SIGKILL' };
    expect(defectsOf(bad)).toHaveLength(4);
  });

  test('tell memory that grows on from memory that levels off', () => {
    const grown = (sizeAt: (share: number) => number) => ({
      calls: 100,
      readings: Array.from({ length: 101 }, (_, calls) => ({
        calls,
        rss: sizeAt(calls / 100) * 1e6,
        heapUsed: 1,
        cpu: 1,
        delay: { p50: 1, p99: 1, max: 1 },
      })),
    });
    expect(leakOf(grown((share) => 100 + 200 * Math.min(share, 0.3)))).toEqual([]);
    expect(leakOf(grown((share) => 100 + 200 * share))).toHaveLength(1);
  });
});
