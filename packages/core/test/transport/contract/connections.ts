import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isTransportFailure } from '../../../src/transport/failure.ts';
import { request } from '../calls.ts';
import type { TransportHarness } from '../contract.ts';
import { startRawServer, startServer } from '../servers.ts';

/** How connections are shared, and that sharing never sends anything twice. */
export function describeConnections({ create }: TransportHarness): void {
  describe('a connection', () => {
    it('is kept for the next call', async () => {
      const sockets = new Set<Socket>();
      const origin = await startServer(({ socket }, response) => {
        sockets.add(socket);
        response.end();
      });
      const transport = create();

      for (let call = 0; call < 10; call += 1) await transport(request(origin));

      // An answer settles a moment before its connection is free, so calls without a pause take turns on two.
      expect(sockets.size).toBeLessThanOrEqual(2);
    });

    it('serves each of 64 calls at once with its own answer', async () => {
      const origin = await startServer((_request, response, body) => response.end(`answer to ${body}`));
      const [transport, calls] = [create(), Array.from({ length: 64 }, (_, index) => `call ${index}`)];

      const answers = await Promise.all(calls.map((body) => transport(request(origin, { body }))));

      expect(answers.map(({ body }) => body)).toEqual(calls.map((body) => `answer to ${body}`));
    });

    it('that dies while it is kept never makes a request go out twice', async () => {
      const arrived = new Map<string, number>();
      const origin = await startServer(({ headers, socket }, response) => {
        const key = `${headers['idempotency-key']}`;
        arrived.set(key, (arrived.get(key) ?? 0) + 1);
        // Right behind the answer, where the next request is on its way already.
        response.end(() => setImmediate(() => socket.destroy()));
      });
      const transport = create();

      for (let call = 0; call < 100; call += 1) {
        const key = `call ${call}`;
        const sent = await transport(request(origin, { headers: { 'idempotency-key': key }, body: key })).then(
          () => 'yes',
          (error) => (isTransportFailure(error) ? error.requestSent : error),
        );
        const times = arrived.get(key) ?? 0;
        expect(times).toBeLessThanOrEqual(1);
        if (times === 1) expect(sent).not.toBe('no');
      }
    });

    it('that dies with a request on it never makes that go out twice', async () => {
      let requests = 0;
      const origin = await startRawServer((socket) => {
        requests += 1;
        if (requests === 1) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
        else socket.destroy();
      });
      const transport = create();
      await transport(request(origin));

      await expect(transport(request(origin))).rejects.toMatchObject({
        kind: 'CONNECTION_RESET',
        requestSent: 'unknown',
      });
      expect(requests).toBe(2);
    });
  });
}
