import { once } from 'node:events';
import net from 'node:net';
import { expect, onTestFinished, test } from 'vitest';

// Addresses that are reserved for documentation, so that not even a broken guard would reach anyone.
test.fails('a test that reaches beyond this machine fails, though it expects the error', async () => {
  await expect(fetch('http://192.0.2.1/')).rejects.toThrow('fetch failed');
});

test.fails('by port and host as well', async () => {
  await once(net.connect(80, 'prism.example'), 'close').catch(() => undefined);
});

test('this machine is reached by any of its names', async () => {
  const server = net.createServer((socket) => socket.end()).listen(0);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  for (const host of ['localhost', '127.0.0.1', '::1']) {
    const socket = net.connect({ host, port });
    await once(socket, 'connect');
    socket.destroy();
  }
});
