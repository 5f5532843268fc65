import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { failing, failureOf, request } from '../calls.ts';
import type { TransportHarness } from '../contract.ts';
import { refusedOrigin, startRawServer, startServer, startTlsServer } from '../servers.ts';

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

/** What a failed call tells: its kind, whether the request was sent, and the system's code. */
export function describeFailures({ create }: TransportHarness): void {
  describe('before the connection stands, nothing was sent', () => {
    it('when it is refused', async () => {
      expect(await failing(create()(request(await refusedOrigin())))).toEqual([
        'CONNECTION_FAILED',
        'no',
        'ECONNREFUSED',
      ]);
    });

    it('when every address of the host refuses', async () => {
      const origin = (await refusedOrigin()).replace('127.0.0.1', 'localhost');

      expect(await failing(create()(request(origin)))).toEqual(['CONNECTION_FAILED', 'no', 'ECONNREFUSED']);
    });

    it('when the host has no address', async () => {
      // Too long for a name, so that no name server needs to be asked.
      const url = `http://${'a'.repeat(64)}.invalid/`;

      expect(await failing(create()(request(url)))).toEqual(['DNS_LOOKUP_FAILED', 'no', 'ENOTFOUND']);
    });

    it('when the certificate is not trusted', async () => {
      const requests: unknown[] = [];
      const origin = await startTlsServer((incoming) => requests.push(incoming));

      const failure = await failing(create()(request(origin)));

      expect(failure).toEqual(['TLS_HANDSHAKE_FAILED', 'no', 'DEPTH_ZERO_SELF_SIGNED_CERT']);
      expect(requests).toEqual([]);
    });

    it('when the server speaks plain HTTP', async () => {
      const origin = (await startServer((_request, response) => response.end())).replace('http:', 'https:');

      const { kind, requestSent, systemCode } = await failureOf(create()(request(origin)));

      expect([kind, requestSent]).toEqual(['TLS_HANDSHAKE_FAILED', 'no']);
      expect(systemCode).toMatch(/^ERR_SSL_/);
    });

    it('when the URL is none', async () => {
      const { requestSent } = await failureOf(create()(request('http://[secret]/')));

      expect(requestSent).toBe('no');
    });
  });

  describe('before the answer, nobody knows whether the request was sent', () => {
    it('when the server closes the connection', async () => {
      const origin = await startRawServer((socket) => socket.end());

      expect(await failing(create()(request(origin)))).toEqual(['CONNECTION_RESET', 'unknown', 'UND_ERR_SOCKET']);
    });

    it('when the server resets the connection', async () => {
      const origin = await startRawServer((socket) => socket.resetAndDestroy());

      expect(await failing(create()(request(origin)))).toEqual(['CONNECTION_RESET', 'unknown', 'ECONNRESET']);
    });

    it('when the answer is not HTTP', async () => {
      const origin = await startRawServer((socket) => socket.end('220 mail.example ESMTP\r\n'));

      const { kind, requestSent } = await failureOf(create()(request(origin)));

      expect([kind, requestSent]).toEqual(['RESPONSE_DECODING_FAILED', 'unknown']);
    });
  });

  describe('after the headers, the request was sent', () => {
    it.each([
      ['ends before its content-length', `${head}content-length: 100\r\n\r\n{"id":`],
      [
        'ends before its content-length on a connection to close',
        `${head}connection: close\r\ncontent-length: 9\r\n\r\n{"id":`,
      ],
      ['ends within a chunk', `${head}transfer-encoding: chunked\r\n\r\n20\r\n{"id":`],
      ['ends before the last chunk', `${head}transfer-encoding: chunked\r\n\r\n6\r\n{"id":\r\n`],
      ['has a chunk that is none', `${head}transfer-encoding: chunked\r\n\r\nzz\r\n`],
    ])('and the answer is unreadable when it %s', async (_case, bytes) => {
      const origin = await startRawServer((socket) => socket.end(bytes));

      const { kind, requestSent } = await failureOf(create()(request(origin)));

      expect([kind, requestSent]).toEqual(['RESPONSE_DECODING_FAILED', 'yes']);
    });

    it('when the server resets the connection in the middle of the body', async () => {
      const origin = await startRawServer((socket) => {
        socket.write(`${head}content-length: 100\r\n\r\n{"id":`);
        setTimeout(() => socket.resetAndDestroy(), 30);
      });

      expect(await failing(create()(request(origin)))).toEqual(['CONNECTION_RESET', 'yes', 'ECONNRESET']);
    });
  });

  describe('a failure', () => {
    it.each([
      ['refused', refusedOrigin],
      ['closed', () => startRawServer((socket) => socket.end())],
      ['truncated', () => startRawServer((socket) => socket.end(`${head}content-length: 99\r\n\r\n{"s3cret":`))],
      ['not HTTP', () => startRawServer((socket) => socket.end('s3cret\r\n'))],
      ['not trusted', () => startTlsServer((_request, response) => response.end('s3cret'))],
      ['without URL', async () => 's3cret://'],
      ['with a URL that is none', async () => 'http://s3cret:s3cret@['],
    ])('that is %s tells nothing of the request or the answer', async (_case, start) => {
      const origin = await start();
      const headers = { authorization: 'Bearer s3cret' };

      const failure = await failureOf(create()(request(`${origin}/s3cret`, { headers, body: 's3cret' })));

      expect(inspect(failure, { depth: null, showHidden: true })).not.toMatch(/s3cret|127\.0\.0\.1/);
      expect(failure.cause).toBeUndefined();
    });
  });
}
