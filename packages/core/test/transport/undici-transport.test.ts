import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createUndiciTransport } from '../../src/transport/undici-transport.ts';
import { failing, failureOf, request } from './calls.ts';
import { describeTransport } from './contract.ts';
import { type Answer, startProxy, startServer, startTlsServer } from './servers.ts';

describeTransport('undici transport', {
  create: () => createUndiciTransport(),
  createThrough: (proxy) => createUndiciTransport({ proxy }),
  seesConnecting: true,
});

describe('the proxy of the undici transport', () => {
  const stubEnvironment = (variables: Record<string, string>) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
  };

  it.each(['proxy.example:3128', 'socks5://proxy.example', 'http://', ''])('is refused when it is %j', (proxy) => {
    expect(() => createUndiciTransport({ proxy })).toThrow(TypeError);
  });

  it('is not named when it is refused, since it may hold a password', () => {
    expect(() => createUndiciTransport({ proxy: 'ftp://user:s3cret@proxy' })).toThrow(/^[^3]*$/);
  });

  it('is that of the environment when none is given', async () => {
    const proxy = await startProxy();
    stubEnvironment({ http_proxy: proxy.url });

    await expect(createUndiciTransport()(request('http://processor.invalid/x'))).resolves.toMatchObject({
      body: 'proxied /x',
    });
  });

  it('is left out for the hosts in NO_PROXY', async () => {
    const proxy = await startProxy();
    stubEnvironment({ http_proxy: proxy.url, no_proxy: '127.0.0.1' });
    const origin = await startServer((_request, response) => response.end('direct'));

    await expect(createUndiciTransport()(request(origin))).resolves.toMatchObject({ body: 'direct' });
    expect(proxy.seen).toEqual([]);
  });

  it('wins over the environment when it is given', async () => {
    const [ours, theirs] = [await startProxy(), await startProxy()];
    stubEnvironment({ http_proxy: theirs.url, no_proxy: '*' });

    await createUndiciTransport({ proxy: ours.url })(request('http://processor.invalid/x'));

    expect([ours.seen.length, theirs.seen.length]).toEqual([1, 0]);
  });

  it('of the environment that is no URL fails each call, without a word of it', async () => {
    stubEnvironment({ http_proxy: 'http://user:s3cret@[' });

    const failure = await failureOf(createUndiciTransport()(request('http://processor.invalid/')));

    expect(failure).toMatchObject({ message: 'CONNECTION_FAILED (ERR_INVALID_URL)', requestSent: 'no' });
  });

  it('that refuses the tunnel keeps the request back', async () => {
    const [proxy, origin] = [await startProxy(403), await startTlsServer((_request, response) => response.end())];

    const failure = await failing(createUndiciTransport({ proxy: proxy.url })(request(origin)));

    expect(failure).toEqual(['CONNECTION_FAILED', 'no', 'UND_ERR_ABORTED']);
  });
});

describe('the undici transport', () => {
  it('sends nothing of a call that was given up while it was connecting', async () => {
    const urls: (string | undefined)[] = [];
    const answer: Answer = ({ url }, response) => {
      urls.push(url);
      response.end();
    };
    const [transport, controller] = [createUndiciTransport(), new AbortController()];
    await transport(request(`${await startServer(answer)}/loads-undici`));
    const origin = await startServer(answer);

    const call = failing(transport(request(`${origin}/given-up`, { signal: controller.signal })));
    // Behind the promises that lead to connecting, and before the event loop can learn that the connection stands.
    process.nextTick(() => controller.abort());

    expect(await call).toEqual(['CALL_ABORTED', 'no']);
    await transport(request(`${origin}/next`));
    expect(urls).toEqual(['/loads-undici', '/next']);
  });

  it('refuses an answer that is compressed although it did not ask for that', async () => {
    const origin = await startServer((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.from('1f8b', 'hex')),
    );

    expect(await failing(createUndiciTransport()(request(origin)))).toEqual(['RESPONSE_DECODING_FAILED', 'yes']);
  });
});
