import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createGuardedFetch } from '../../src/calls/guarded-fetch.ts';

type Addresses = readonly { readonly address: string; readonly family: number }[];

const resolvingTo = (addresses: Addresses) => (_host: string, _options: object, done: (e: null, a: never) => void) => {
  done(null, addresses as never);
};

async function internalService(): Promise<{ readonly port: number; readonly served: () => number }> {
  const handler = vi.fn((_request, response) => response.end('internal'));
  const server = createServer(handler).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens on no port');
  return { port: address.port, served: () => handler.mock.calls.length };
}

test.each([
  { to: [{ address: '127.0.0.1', family: 4 }] },
  {
    to: [
      { address: '1.1.1.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ],
  },
  { to: [] },
])('a public name that leads to $to is not followed', async ({ to }) => {
  const { port, served } = await internalService();
  const fetch = createGuardedFetch(resolvingTo(to));
  const call = fetch(new Request(`http://rebound.invalid:${port}/`, { method: 'POST', body: 'x' }));
  await expect(call).rejects.toMatchObject({ cause: { code: 'EADDRNOTAVAIL', syscall: 'connect' } });
  expect(served()).toBe(0);
});

test('what the name server says is passed on', async () => {
  const failure = Object.assign(new Error('no such host'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });
  const fetch = createGuardedFetch((_host, _options, done) => done(failure, []));
  await expect(fetch(new Request('http://nowhere.invalid/'))).rejects.toMatchObject({ cause: { code: 'ENOTFOUND' } });
});

test('an answer comes back whole, and a redirection as it is', async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/moved' ? 302 : 201, { location: 'http://10.0.0.1/', 'x-id': '7' });
    request.pipe(response);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = Object(server.address());
  // An address in the URL itself is never looked up: those are refused before.
  const fetch = createGuardedFetch();
  const answer = await fetch(new Request(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'amount=1' }));
  expect([answer.status, answer.headers.get('x-id'), await answer.text()]).toEqual([201, '7', 'amount=1']);
  expect((await fetch(new Request(`http://127.0.0.1:${port}/moved`))).status).toBe(302);
});
