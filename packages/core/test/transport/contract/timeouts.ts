import { describe, expect, it } from 'vitest';
import { failing, request, timed } from '../calls.ts';
import type { TransportHarness } from '../contract.ts';
import { silentOrigin, startRawServer, startServer } from '../servers.ts';

// Timers may fire a part of a millisecond early, and late on a busy machine.
const earliest = (milliseconds: number) => milliseconds - 2;
const latest = (milliseconds: number) => milliseconds + 250;

/** How long a call may take. */
export function describeTimeouts({ create, seesConnecting }: TransportHarness): void {
  const mute = () => startServer(() => undefined);
  const stalling = () => startServer((_request, response) => response.writeHead(200).write('{'));

  // Loads what a first call loads, which is not what is measured.
  const warm = async () => {
    const transport = create();
    await transport(request(await startServer((_request, response) => response.end())));
    return transport;
  };

  describe('a time-out', () => {
    it.each([20, 60, 100])('for the response strikes after %i ms', async (response) => {
      const [transport, origin] = [await warm(), await mute()];

      const elapsed = await timed(async () => {
        const failure = await failing(transport(request(origin, { timeouts: { response } })));
        expect(failure).toEqual(['RESPONSE_TIMEOUT_EXCEEDED', 'unknown']);
      });

      expect(elapsed).toBeGreaterThan(earliest(response));
      expect(elapsed).toBeLessThan(latest(response));
    });

    it('for the response may be longer than that for connecting', async () => {
      const [transport, origin] = [await warm(), await mute()];
      const timeouts = { connect: 100, response: 200 };

      const elapsed = await timed(async () => {
        const failure = await failing(transport(request(origin, { timeouts })));
        expect(failure).toEqual(['RESPONSE_TIMEOUT_EXCEEDED', 'unknown']);
      });

      expect(elapsed).toBeGreaterThan(earliest(timeouts.response));
      expect(elapsed).toBeLessThan(latest(timeouts.response));
    });

    it.each([20, 60, 100])('for the whole strikes after %i ms, in the middle of the body', async (total) => {
      const [transport, origin] = [await warm(), await stalling()];

      const elapsed = await timed(async () => {
        const failure = await failing(transport(request(origin, { timeouts: { total } })));
        expect(failure).toEqual(['TOTAL_TIMEOUT_EXCEEDED', 'yes']);
      });

      expect(elapsed).toBeGreaterThan(earliest(total));
      expect(elapsed).toBeLessThan(latest(total));
    });

    it('for the whole strikes before the headers too', async () => {
      const failure = await failing(create()(request(await mute(), { timeouts: { total: 30 } })));

      expect(failure).toEqual(['TOTAL_TIMEOUT_EXCEEDED', 'unknown']);
    });

    it('for the response ends with the headers', async () => {
      const origin = await startServer((_request, response) => {
        response.write('{');
        setTimeout(() => response.end('}'), 120);
      });

      const answer = await create()(request(origin, { timeouts: { response: 60 } }));

      expect(answer.body).toBe('{}');
    });

    it('for the response does not end with an interim hint', async () => {
      const origin = await startServer((_request, response) =>
        response.writeEarlyHints({ link: '</a.css>; rel=preload' }),
      );

      const failure = await failing(create()(request(origin, { timeouts: { response: 40 } })));

      expect(failure).toEqual(['RESPONSE_TIMEOUT_EXCEEDED', 'unknown']);
    });

    it('longer than a timer can count means no hurry', async () => {
      const origin = await startServer((_request, response) => response.end('ok'));
      const timeouts = { connect: Number.POSITIVE_INFINITY, response: 2 ** 40, total: 2 ** 40 };

      await expect(create()(request(origin, { timeouts }))).resolves.toMatchObject({ body: 'ok' });
    });

    it('closes the connection of its call', async () => {
      const closed = Promise.withResolvers<void>();
      const origin = await startServer((_request, response) => response.once('close', closed.resolve));

      await failing(create()(request(origin, { timeouts: { response: 20 } })));

      await closed.promise;
    });

    it('leaves no timer behind', async () => {
      const transport = await warm();
      const origin = await startServer((_request, response) => response.end());
      const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
      const before = timers();

      for (let call = 0; call < 30; call += 1) await transport(request(origin));

      // The pool has a few of its own.
      expect(timers() - before).toBeLessThan(10);
    });
  });

  describe('connecting takes too long', () => {
    const timeouts = { connect: 40, response: 80 };
    const expected = seesConnecting ? ['CONNECT_TIMEOUT_EXCEEDED', 'no'] : ['RESPONSE_TIMEOUT_EXCEEDED', 'unknown'];

    it('when the host does not answer', async () => {
      expect(await failing(create()(request(await silentOrigin(), { timeouts })))).toEqual(expected);
    });

    it('when the host does not speak TLS', async () => {
      const origin = (await startRawServer(() => undefined)).replace('http:', 'https:');

      expect(await failing(create()(request(origin, { timeouts })))).toEqual(expected);
    });

    it('and the time-out is kept', async () => {
      const [transport, origin] = [await warm(), await silentOrigin()];
      const expectedTime = seesConnecting ? timeouts.connect : timeouts.response;

      const elapsed = await timed(() => failing(transport(request(origin, { timeouts }))));

      expect(elapsed).toBeGreaterThan(earliest(expectedTime));
      expect(elapsed).toBeLessThan(latest(expectedTime));
    });
  });
}
