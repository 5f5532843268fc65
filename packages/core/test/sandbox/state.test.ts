import { describe, expect, it } from 'vitest';
import {
  createCollection,
  createDraw,
  createJournal,
  createPartitions,
  createRoutes,
  DIGITS,
  hasValidCheckDigit,
  randomSeed,
  UPPER_ALPHANUMERIC,
} from '../../src/sandbox/index.ts';

describe('a collection', () => {
  it('keeps one object for each id, the newest first', () => {
    const collection = createCollection<{ readonly id: string; readonly size: number }>();
    collection.add({ id: 'a', size: 1 });
    collection.add({ id: 'b', size: 2 });
    expect(collection.add({ id: 'a', size: 3 }).size).toBe(3);
    expect(collection.newestFirst().map(({ id, size }) => [id, size])).toEqual([
      ['b', 2],
      ['a', 3],
    ]);
    expect(collection.get('c')).toBeUndefined();
  });
});

describe('a journal', () => {
  it('keeps what was true when it happened, out of reach of its readers', () => {
    const journal = createJournal<{ type: string; tags: string[] }>();
    const effect = { type: 'paid', tags: ['a'] };
    journal.record(effect);
    effect.tags.push('b');
    journal.entries()[0]?.tags.push('c');
    expect(journal.entries()).toEqual([{ type: 'paid', tags: ['a'] }]);
  });
});

describe('partitions', () => {
  it('are opened once each, and do not mix up the parts of their names', () => {
    const partitions = createPartitions((...parts) => ({ parts }));
    expect(partitions.open('a', null)).toBe(partitions.open('a', null));
    expect(partitions.open('a","b')).not.toBe(partitions.open('a', 'b'));
    expect(partitions.find(({ parts }) => parts.find((part) => part === 'b'))).toEqual({
      world: { parts: ['a', 'b'] },
      found: 'b',
    });
    expect(partitions.find(() => undefined)).toBeUndefined();
  });
});

describe('a draw', () => {
  it('repeats itself for a seed, with the letters and the length that it is asked for', () => {
    const ids = (seed: number) => {
      const draw = createDraw(seed);
      return [draw(UPPER_ALPHANUMERIC, 16), draw(DIGITS, 6)];
    };
    expect(ids(1)).toEqual(ids(1));
    expect(ids(1)).not.toEqual(ids(2));
    expect(ids(3)[0]).toMatch(/^[0-9A-Z]{16}$/);
    expect(ids(3)[1]).toMatch(/^\d{6}$/);
    expect(randomSeed()).toBeGreaterThanOrEqual(0);
  });
});

describe('routes', () => {
  const find = createRoutes([
    { method: 'GET', path: '/things/search' },
    { method: 'GET', path: '/things/{thing}' },
    { method: 'POST', path: '/things/{thing}/parts/{part}' },
  ]);

  it('match a method and a whole path, a fixed path before a pattern', () => {
    expect(find('GET', '/things/search')?.values).toEqual([]);
    expect(find('GET', '/things/a%20b')).toEqual({
      endpoint: { method: 'GET', path: '/things/{thing}' },
      values: ['a b'],
    });
    expect(find('POST', '/things/1/parts/%')?.values).toEqual(['1', '%']);
    expect(find('DELETE', '/things/1')).toBeUndefined();
    expect(find('GET', '/things/1/')).toBeUndefined();
  });
});

describe('the check digit', () => {
  it.each([
    ['4111111111111111', true],
    ['378282246310005', true],
    ['4111111111111112', false],
    ['4111111111111171', false],
  ])('of %s', (number, valid) => {
    expect(hasValidCheckDigit(number)).toBe(valid);
  });
});
