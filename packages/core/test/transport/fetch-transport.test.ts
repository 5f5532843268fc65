import { gzipSync } from 'node:zlib';
import { type Dispatcher, ProxyAgent, fetch as undiciFetch } from 'undici';
import { describe, expect, it, vi } from 'vitest';
import { transportFailure } from '../../src/transport/failure.ts';
import { createFetchTransport, type Fetch } from '../../src/transport/fetch-transport.ts';
import { failing, failureOf, request } from './calls.ts';
import { describeTransport } from './contract.ts';
import { startServer } from './servers.ts';

/** Another implementation of fetch than the global one, as an application may bring it. */
function fetchOver(dispatcher?: Dispatcher): Fetch {
  return async (input) => {
    const { status, headers, body } = await undiciFetch(input.url, {
      method: input.method,
      headers: [...input.headers],
      redirect: input.redirect,
      signal: input.signal,
      ...(input.body !== null && { body: await input.arrayBuffer() }),
      ...(dispatcher !== undefined && { dispatcher }),
    });
    // The streams of undici's types are those of Node, which lack the name of what they read.
    return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>> | null, { status, headers: [...headers] });
  };
}

const createThrough = (proxy: string) => createFetchTransport({ fetch: fetchOver(new ProxyAgent(proxy)) });

describeTransport('fetch transport over the global fetch', {
  create: () => createFetchTransport(),
  createThrough,
  seesConnecting: false,
});

describeTransport('fetch transport over a fetch that was handed in', {
  create: () => createFetchTransport({ fetch: fetchOver() }),
  createThrough,
  seesConnecting: false,
});

describe('the fetch transport', () => {
  it('uses the fetch that is global when the call is made', async () => {
    const transport = createFetchTransport();
    const fetch = vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response('stub', { status: 202 }));

    await expect(transport(request('http://processor.invalid/'))).resolves.toMatchObject({ status: 202, body: 'stub' });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('hands over one Request and nothing else', async () => {
    const fetch = vi.fn<Fetch>(async (input) => new Response(`${input.method} ${input.url} ${await input.text()}`));

    const answer = await createFetchTransport({ fetch })(request('http://processor.invalid/', { body: 'a=1' }));

    expect(answer.body).toBe('POST http://processor.invalid/ a=1');
    expect(fetch.mock.calls).toEqual([[expect.any(Request)]]);
  });

  it('keeps its time-outs over a fetch that ignores its signal', async () => {
    const transport = createFetchTransport({ fetch: () => new Promise<Response>(() => undefined) });

    const failure = await failing(transport(request('http://processor.invalid/', { timeouts: { response: 20 } })));

    expect(failure).toEqual(['RESPONSE_TIMEOUT_EXCEEDED', 'unknown']);
  });

  it('passes on the failure that a stand-in for fetch throws', async () => {
    const failure = transportFailure('CONNECTION_RESET', 'yes');

    const thrown = await failureOf(
      createFetchTransport({ fetch: () => Promise.reject(failure) })(request('http://a.example/')),
    );

    expect(thrown).toBe(failure);
  });

  it('tells nothing of an error that it does not know', async () => {
    const fetch = () => Promise.reject(Object.assign(new Error('s3cret'), { code: 's3cret', cause: 's3cret' }));

    const failure = await failureOf(createFetchTransport({ fetch })(request('http://processor.invalid/')));

    expect(failure).toMatchObject({ message: 'CONNECTION_FAILED', requestSent: 'unknown' });
    expect(failure).not.toHaveProperty('systemCode');
  });

  it('takes an answer that the runtime has decompressed', async () => {
    const origin = await startServer((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('unzipped')),
    );

    await expect(createFetchTransport()(request(origin))).resolves.toMatchObject({ body: 'unzipped' });
  });
});
