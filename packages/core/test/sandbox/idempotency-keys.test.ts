import { describe, expect, it } from 'vitest';
import { createIdempotencyKeys, type IdempotencyKeys } from '../../src/sandbox/index.ts';

const keysOf = (): IdempotencyKeys<string, number> =>
  createIdempotencyKeys({
    maxLength: 3,
    lifetime: 10,
    tooLong: () => new Error('too long'),
    inProgress: () => new Error('in progress'),
    compare: (_key, first, again) => {
      if (first !== again) throw new Error('another request');
    },
  });

const request = (over: object = {}) => ({ key: 'k', identity: 'a', now: 0, ...over });

describe('idempotency keys', () => {
  it('do the work once and replay its answer', async () => {
    const keys = keysOf();
    let done = 0;
    const work = async () => (done += 1);
    expect(await keys.perform(request(), work)).toEqual({ answer: 1, replayed: false });
    expect(await keys.perform(request({ now: 9 }), work)).toEqual({ answer: 1, replayed: true });
    expect(await keys.perform(request({ key: 'l' }), work)).toEqual({ answer: 2, replayed: false });
    expect(done).toBe(2);
  });

  it('are forgotten at the end of their lifetime', async () => {
    const keys = keysOf();
    await keys.perform(request(), async () => 1);
    expect(await keys.perform(request({ now: 10, identity: 'b' }), async () => 2)).toEqual({
      answer: 2,
      replayed: false,
    });
  });

  it('refuse what the rules refuse, and do not work then', async () => {
    const keys = keysOf();
    let done = 0;
    const work = async () => (done += 1);
    await keys.perform(request(), work);
    await expect(keys.perform(request({ identity: 'b' }), work)).rejects.toThrow('another request');
    await expect(keys.perform(request({ key: 'long' }), work)).rejects.toThrow('too long');
    expect(done).toBe(1);
  });

  it('refuse a request while the first one is being worked on', async () => {
    const keys = keysOf();
    const { promise, resolve } = Promise.withResolvers<number>();
    const first = keys.perform(request(), () => promise);
    await expect(keys.perform(request(), async () => 2)).rejects.toThrow('in progress');
    resolve(1);
    expect((await first).answer).toBe(1);
  });

  it('are free again when the work throws', async () => {
    const keys = keysOf();
    const failing = async (): Promise<number> => {
      throw new Error('nothing done');
    };
    await expect(keys.perform(request(), failing)).rejects.toThrow('nothing done');
    expect(await keys.perform(request({ identity: 'b' }), async () => 2)).toEqual({ answer: 2, replayed: false });
  });
});
