import { describe, expect, it } from 'vitest';
import { maxBodyBytes } from '../../../src/transport/body-text.ts';
import { failing, request } from '../calls.ts';
import type { TransportHarness } from '../contract.ts';
import { startServer } from '../servers.ts';

/** What the caller gets of an answer. */
export function describeAnswers({ create }: TransportHarness): void {
  describe('an answer', () => {
    it.each([200, 201, 400, 402, 409, 429, 500, 503])('of status %i is an answer', async (status) => {
      const origin = await startServer((_request, response) => response.writeHead(status).end('{"id":1}'));

      await expect(create()(request(origin))).resolves.toMatchObject({ status, body: '{"id":1}' });
    });

    it.each([301, 302, 303, 307, 308])('of status %i is not followed', async (status) => {
      const urls: (string | undefined)[] = [];
      const origin = await startServer(({ url }, response) => {
        urls.push(url);
        response.writeHead(status, { location: '/elsewhere' }).end();
      });

      await expect(create()(request(origin))).resolves.toMatchObject({ status, headers: { location: '/elsewhere' } });
      expect(urls).toEqual(['/']);
    });

    it.each([204, 304])('of status %i has an empty body', async (status) => {
      const origin = await startServer((_request, response) => response.writeHead(status).end());

      await expect(create()(request(origin))).resolves.toMatchObject({ status, body: '' });
    });

    it('has header names in lower case, and joins those that are repeated', async () => {
      const origin = await startServer((_request, response) =>
        response
          .writeHead(200, ['Request-Id', 'req_1', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2', 'Vary', 'x', 'vary', 'y'])
          .end(),
      );

      const { headers } = await create()(request(origin));

      expect(headers).toMatchObject({ 'request-id': 'req_1', 'set-cookie': 'a=1, b=2', vary: 'x, y' });
    });

    it('is the final one, not an interim hint', async () => {
      const origin = await startServer((_request, response) => {
        response.writeEarlyHints({ link: '</style.css>; rel=preload' });
        response.writeHead(201, { 'x-final': 'yes' }).end('done');
      });

      await expect(create()(request(origin))).resolves.toMatchObject({ status: 201, body: 'done' });
    });

    it('is read as UTF-8, wherever the network cuts it', async () => {
      const bytes = Buffer.from('Zoë 日本 🎉');
      const origin = await startServer((_request, response) => {
        const sendFrom = (index: number): void => {
          if (index === bytes.length) response.end();
          else response.write(bytes.subarray(index, index + 1), () => setImmediate(sendFrom, index + 1));
        };
        sendFrom(0);
      });

      await expect(create()(request(origin))).resolves.toMatchObject({ body: 'Zoë 日本 🎉' });
    });

    it('shows a replacement character for what is not UTF-8', async () => {
      const origin = await startServer((_request, response) => response.end(Buffer.from([0x61, 0xff, 0x62])));

      await expect(create()(request(origin))).resolves.toMatchObject({ body: 'a\u{FFFD}b' });
    });

    it('may be as large as 8 MiB', async () => {
      const origin = await startServer((_request, response) => response.end(Buffer.alloc(maxBodyBytes, 'a')));

      expect((await create()(request(origin))).body).toHaveLength(8 * 1024 * 1024);
    });

    it('is refused when it is larger, and its connection is given up', async () => {
      const closed = Promise.withResolvers<void>();
      const origin = await startServer((_request, response) => {
        response.once('close', closed.resolve);
        const flood = (): void => {
          if (!response.destroyed) response.write(Buffer.alloc(65_536), () => setImmediate(flood));
        };
        flood();
      });

      expect(await failing(create()(request(origin)))).toEqual(['RESPONSE_DECODING_FAILED', 'yes']);
      await closed.promise;
    });
  });
}
