import { describe, expect, it } from 'vitest';
import { failing, request } from '../calls.ts';
import type { TransportHarness } from '../contract.ts';
import { refusedOrigin, startProxy, startTlsServer } from '../servers.ts';

/** Calls that go through an HTTP proxy. */
export function describeProxy({ createThrough }: TransportHarness): void {
  describe('through a proxy', () => {
    it('a plain call reaches it', async () => {
      const proxy = await startProxy();

      const answer = await createThrough(proxy.url)(request('http://processor.invalid/v1/payments', { body: 'a=1' }));

      expect(answer).toMatchObject({ status: 200, body: 'proxied /v1/payments' });
      expect(proxy.seen).toEqual(['POST http://processor.invalid/v1/payments']);
    });

    it('a TLS call is tunnelled, and the certificate behind it is checked', async () => {
      const [proxy, origin] = [await startProxy(), await startTlsServer((_request, response) => response.end())];

      const failure = await failing(createThrough(proxy.url)(request(origin)));

      expect(failure).toEqual(['TLS_HANDSHAKE_FAILED', 'no', 'DEPTH_ZERO_SELF_SIGNED_CERT']);
      expect(proxy.seen).toEqual([`CONNECT ${new URL(origin).host}`]);
    });

    it('nothing is sent when the proxy is not there', async () => {
      const transport = createThrough(await refusedOrigin());

      expect(await failing(transport(request('http://processor.invalid/')))).toEqual([
        'CONNECTION_FAILED',
        'no',
        'ECONNREFUSED',
      ]);
    });
  });
}
