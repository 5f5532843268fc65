import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFaults, createFetch, type Fault, type FaultMatch, type SandboxFetch } from '../../src/sandbox/index.ts';

interface Model {
  readonly fetch: SandboxFetch;
  inject(fault: Fault, match?: FaultMatch): void;
  served(): number;
}

/** A processor that counts what it has done. */
function model(): Model {
  let served = 0;
  const serve = async (): Promise<Response> => {
    served += 1;
    return Response.json({ done: true });
  };
  const faults = createFaults({
    serve,
    rateLimit: (_request, retryAfter) =>
      new Response('slow down', { status: 429, headers: retryAfter ? { 'retry-after': String(retryAfter) } : {} }),
    fail: () => new Response('oops', { status: 500 }),
    failAfterEffect: async () => {
      await serve();
      return new Response('oops', { status: 500 });
    },
  });
  return { fetch: createFetch(faults.meet), inject: faults.inject, served: () => served };
}

const url = 'https://processor.example/v1/things';

describe('faults', () => {
  it.each([
    ['rate-limited', 429, 0],
    ['server-error', 500, 0],
    ['server-error-after-effect', 500, 1],
    ['html', 502, 0],
    ['html-after-effect', 502, 1],
  ] as const)('%s answers %i after %i effects, once', async (fault, status, effects) => {
    const { fetch, inject, served } = model();
    inject(fault);
    expect((await fetch(url)).status).toBe(status);
    expect(served()).toBe(effects);
    expect((await fetch(url)).status).toBe(200);
  });

  it.each([
    ['reset-before-effect', 0],
    ['reset-after-effect', 1],
  ] as const)('%s rejects as a reset connection does after %i effects', async (fault, effects) => {
    const { fetch, inject, served } = model();
    inject(fault);
    await expect(fetch(url)).rejects.toMatchObject({ name: 'TypeError', cause: { code: 'ECONNRESET' } });
    expect(served()).toBe(effects);
  });

  it('truncated-body cuts an answer whose headers are whole', async () => {
    const { fetch, inject, served } = model();
    inject('truncated-body');
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('application/json');
    await expect(response.json()).rejects.toThrow(SyntaxError);
    expect(served()).toBe(1);
  });

  it('meet the calls that they are meant for, in order, as often as they are told to', async () => {
    const { fetch, inject } = model();
    inject('server-error', { method: 'post', path: /things$/g, times: 2 });
    inject('rate-limited', { retryAfter: 3 });
    const limited = await fetch(url);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '3']);
    const statuses = [];
    for (const [method, path] of [
      ['POST', '/1'],
      ['POST', ''],
      ['POST', ''],
      ['POST', ''],
    ] as const) {
      statuses.push((await fetch(url + path, { method })).status);
    }
    expect(statuses).toEqual([200, 500, 500, 200]);
  });
});

it('a fault of the processor alone is met like the others', async () => {
  const unused = async (): Promise<Response> => new Response('served');
  const faults = createFaults<'strike'>({
    serve: unused,
    rateLimit: () => new Response(),
    fail: () => new Response(),
    failAfterEffect: unused,
    own: new Map([['strike', async () => new Response('on strike', { status: 503 })]]),
  });
  faults.inject('strike', { method: 'GET' });
  expect((await faults.meet(new Request(url))).status).toBe(503);
  expect(await (await faults.meet(new Request(url))).text()).toBe('served');
});

describe('patience', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it.each([
    ['timeout-before-effect', 0],
    ['timeout-after-effect', 1],
  ] as const)('%s never answers until the caller gives up, after %i effects', async (fault, effects) => {
    const { fetch, inject, served } = model();
    inject(fault);
    const patience = new AbortController();
    const answered = expect(fetch(url, { signal: patience.signal })).rejects.toThrow('enough');
    setTimeout(() => patience.abort(new Error('enough')), 60_000);
    await vi.advanceTimersByTimeAsync(60_000);
    await answered;
    expect(served()).toBe(effects);
  });

  it('ends before anything begins when the caller has given up before', async () => {
    const { fetch, served } = model();
    await expect(fetch(url, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    expect(served()).toBe(0);
  });
});
