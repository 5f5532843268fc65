import { describe, expect, it } from 'vitest';
import { request } from '../calls.ts';
import type { TransportHarness } from '../contract.ts';
import { startServer } from '../servers.ts';

/** What arrives at the server. */
export function describeRequests({ create }: TransportHarness): void {
  const echo = () =>
    startServer(({ method, url, headers }, response, body) =>
      response.end(JSON.stringify({ method, url, headers, body })),
    );
  const arriving = async (...[url, changes]: Parameters<typeof request>) =>
    JSON.parse((await create()(request(url, changes))).body);

  describe('a request', () => {
    it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)(
      'arrives with its method %s and its whole path',
      async (method) => {
        const origin = await echo();

        const arrived = await arriving(`${origin}/v1/things/a%20b?x=1&y=%C3%A9`, { method });

        expect(arrived).toMatchObject({ method, url: '/v1/things/a%20b?x=1&y=%C3%A9', body: '' });
      },
    );

    it('arrives with its headers as they were given', async () => {
      const headers = {
        authorization: 'Bearer token',
        'content-type': 'application/json',
        'idempotency-key': '4f1c',
        'user-agent': 'prism/1',
      };

      const arrived = await arriving(await echo(), { headers, body: '{}' });

      expect(arrived.headers).toMatchObject(headers);
    });

    it('has no content-type unless one was given', async () => {
      const arrived = await arriving(await echo(), { body: 'amount=100' });

      expect(arrived.headers).not.toHaveProperty('content-type');
      expect(arrived.body).toBe('amount=100');
    });

    it('asks for an answer that is not compressed', async () => {
      const arrived = await arriving(await echo());

      expect(arrived.headers).toMatchObject({ 'accept-encoding': 'identity' });
    });

    it.each([
      ['no body', undefined, '0'],
      ['an empty body', '', '0'],
      ['letters of several bytes', 'Zoë – 日本 🎉', '20'],
    ])('tells the length of %s in bytes', async (_case, body, length) => {
      const arrived = await arriving(await echo(), body === undefined ? {} : { body });

      expect(arrived).toMatchObject({ body: body ?? '', headers: { 'content-length': length } });
      expect(arrived.headers).not.toHaveProperty('transfer-encoding');
    });

    it.each(['PUT', 'PATCH', 'DELETE'] as const)('may have a body when it is a %s', async (method) => {
      const arrived = await arriving(await echo(), { method, body: 'reason=fraud' });

      expect(arrived).toMatchObject({ body: 'reason=fraud', headers: { 'content-length': '12' } });
    });
  });
}
