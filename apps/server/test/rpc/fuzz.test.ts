import { once } from 'node:events';
import { type ClientHttp2Session, connect as connectHttp2 } from 'node:http2';
import { connect as connectTcp } from 'node:net';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type Running, start } from '../support/server.ts';
import { brokenConnections } from './support/broken-connections.ts';
import { brokenHeaders } from './support/broken-headers.ts';
import { bombs, brokenCalls, canaries, framings } from './support/broken-messages.ts';
import { connect } from './support/client.ts';
import { codeOf, type Ending, endingOf } from './support/ending.ts';
import { wireOfReference } from './support/wire.ts';

/** More of them, when somebody has the time. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 1500);

/** What names no environment stays on this machine too. */
const config = { defaultEnvironment: 'DEVELOPMENT' } as const;

/** A connection for as long as the server likes it, then another one. */
function connections(url: string): () => ClientHttp2Session {
  let session: ClientHttp2Session | undefined;
  onTestFinished(() => session?.destroy());
  return () => {
    if (session === undefined || session.closed || session.destroyed) {
      session = connectHttp2(url).on('error', () => undefined);
    }
    return session;
  };
}

/** Nothing of it came out, and it goes on as if nothing had been. */
async function expectUnharmed({ url, log, logText }: Running): Promise<void> {
  for (const canary of canaries) expect(logText().includes(canary)).toBe(false);
  expect(log().filter(({ level }) => level === 'error')).toEqual([]);
  const request = { merchant_customer_id: 'after_all_that', customer_name: 'John Doe' };
  const { message } = await connect(url, wireOfReference()).call('types.CustomerService/Create', request);
  expect(message).toMatchObject({ merchant_customer_id: 'after_all_that', status_code: 200 });
}

function expectSilence(ending: Ending, code: string): void {
  // An answer repeats the ids that it was given.
  if (code === 'ANSWERED') return;
  const told = ending.body.toString('latin1') + JSON.stringify(ending.headers);
  for (const canary of canaries) expect(told).not.toContain(canary);
}

test('no message, frame or metadata of thousands brings the server down, an error without a code, or a secret out', async () => {
  const running = await start(config);
  const session = connections(running.url);
  const codes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(brokenCalls, framings, brokenHeaders, async ({ path, message }, inFrame, headers) => {
      const ending = await endingOf(session(), path, headers, inFrame(message));
      const code = codeOf(ending);
      expect(code).toMatch(/^[A-Z_]+$|^HTTP 415$/);
      expect(code).not.toBe('INTERNAL_ERROR');
      // HTTP/2 has nothing but that for headers beyond what a side takes.
      if (code === 'RESET') expect(JSON.stringify(headers).length).toBeGreaterThan(10_000);
      expectSilence(ending, code);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }),
    { numRuns: runs },
  );
  // They got everywhere: to the routes, the protocol, the message, the connector and the processor.
  const reached = ['ANSWERED', 'ROUTE_NOT_FOUND', 'UNSUPPORTED_MEDIA_TYPE', 'MALFORMED_REQUEST', 'BODY_TOO_LARGE'];
  expect([...codes.keys()]).toEqual(
    expect.arrayContaining([...reached, 'INVALID_INPUT', 'INVALID_CLIENT_OPTIONS', 'RESOURCE_NOT_FOUND']),
  );
  await expectUnharmed(running);
}, 600_000);

test('little that would become much is refused', async () => {
  const running = await start(config);
  const session = connections(running.url);
  for (const { type, bytes } of bombs) {
    const headers = { 'content-type': type, 'grpc-encoding': 'gzip', 'content-encoding': 'gzip' };
    const ending = await endingOf(session(), '/types.CustomerService/Create', headers, bytes);
    expect(codeOf(ending)).toBe('BODY_TOO_LARGE');
  }
  await expectUnharmed(running);
});

test('no bytes on the port of thousands bring the server down, or a secret into the log', async () => {
  const running = await start(config);
  const port = Number(new URL(running.url).port);
  await fc.assert(
    fc.asyncProperty(brokenConnections, async (bytes) => {
      const socket = connectTcp(port, '127.0.0.1').on('error', () => undefined);
      socket.resume().end(bytes);
      await once(socket, 'close');
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
  await expectUnharmed(running);
}, 600_000);
