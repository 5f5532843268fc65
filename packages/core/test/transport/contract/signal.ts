import { getEventListeners } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failing, request } from '../calls.ts';
import type { TransportHarness } from '../contract.ts';
import { silentOrigin, startServer } from '../servers.ts';

/** What the caller's own signal does. */
export function describeSignal({ create, seesConnecting }: TransportHarness): void {
  describe('the signal of the caller', () => {
    it('lets nothing out when it is aborted before', async () => {
      const urls: (string | undefined)[] = [];
      const origin = await startServer(({ url }, response) => {
        urls.push(url);
        response.end();
      });
      const transport = create();

      const failure = await failing(transport(request(`${origin}/aborted`, { signal: AbortSignal.abort() })));
      await transport(request(`${origin}/next`));

      expect(failure).toEqual(['CALL_ABORTED', 'no']);
      expect(urls).toEqual(['/next']);
    });

    it('lets nothing out when it is aborted at once', async () => {
      const urls: (string | undefined)[] = [];
      const origin = await startServer(({ url }, response) => {
        urls.push(url);
        response.end();
      });
      const [transport, controller] = [create(), new AbortController()];

      const call = failing(transport(request(`${origin}/aborted`, { signal: controller.signal })));
      controller.abort();

      expect(await call).toEqual(['CALL_ABORTED', 'no']);
      await transport(request(`${origin}/next`));
      expect(urls).toEqual(['/next']);
    });

    it('ends a call that waits for its connection', async () => {
      const controller = new AbortController();
      const call = failing(create()(request(await silentOrigin(), { signal: controller.signal })));

      setTimeout(() => controller.abort(), 30);

      expect(await call).toEqual(['CALL_ABORTED', seesConnecting ? 'no' : 'unknown']);
    });

    it('ends a call that waits for its answer, and closes its connection', async () => {
      const [controller, closed] = [new AbortController(), Promise.withResolvers<void>()];
      const origin = await startServer((_request, response) => {
        response.once('close', closed.resolve);
        controller.abort();
      });

      expect(await failing(create()(request(origin, { signal: controller.signal })))).toEqual([
        'CALL_ABORTED',
        'unknown',
      ]);
      await closed.promise;
    });

    it('ends a call in the middle of its answer, and closes its connection', async () => {
      const [controller, closed] = [new AbortController(), Promise.withResolvers<void>()];
      const origin = await startServer((_request, response) => {
        response.once('close', closed.resolve);
        response.writeHead(200).write('{');
        setTimeout(() => controller.abort(), 30);
      });

      expect(await failing(create()(request(origin, { signal: controller.signal })))).toEqual(['CALL_ABORTED', 'yes']);
      await closed.promise;
    });

    it('may live for 10,000 calls', { timeout: 60_000 }, async () => {
      const warnings: string[] = [];
      const warn = ({ message }: Error) => warnings.push(message);
      process.on('warning', warn);
      onTestFinished(() => void process.off('warning', warn));
      const origin = await startServer((_request, response) => response.end());
      const [transport, { signal }] = [create(), new AbortController()];

      for (let round = 0; round < 200; round += 1) {
        await Promise.all(Array.from({ length: 50 }, () => transport(request(origin, { signal }))));
      }

      expect(getEventListeners(signal, 'abort')).toHaveLength(0);
      expect(warnings).toEqual([]);
    });
  });
}
