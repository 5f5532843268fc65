import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { handedOut } from '../../src/telemetry/handed-out.ts';
import { spawnPrism } from '../support/command.ts';
import { offline, post } from '../support/server.ts';

/** A collector that answers with this status. */
async function collector(status: number) {
  const received = new Map<string, string>();
  const server = createServer(async (request, response) => {
    received.set(request.url ?? '', (await buffer(request)).toString('latin1'));
    response.writeHead(status, 'canary', { 'x-canary': 'canary' }).end('canary');
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { endpoint: `http://127.0.0.1:${Object(server.address()).port}`, received };
}

/** Serves one call with these variables, is told to stop, and what is known of it then. */
async function served(variables: Readonly<Record<string, string>>) {
  const child = spawnPrism(['serve', '--port', '0'], { env: { PRISM_CONNECTORS: 'stripe', ...variables } });
  const lines: { msg: string; url: string; level: string }[] = [];
  const ended = once(child, 'close');
  for await (const line of createInterface(child.stdout)) {
    const entry = JSON.parse(line);
    lines.push(entry);
    if (entry.msg !== 'serving') continue;
    await post(`${entry.url}/v1/customer/create`, { merchant_customer_id: 'cust_1' }, offline);
    child.kill('SIGTERM');
  }
  const [code] = await ended;
  return { code, lines, text: JSON.stringify(lines) };
}

describe('a server that stops', () => {
  test('hands its spans and metrics out first', async () => {
    const { endpoint, received } = await collector(200);
    const { code } = await served({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: 'payments' });
    expect(code).toBe(0);
    expect(received.get('/v1/traces')).toContain('customer.create');
    expect(received.get('/v1/metrics')).toContain('customer.create');
  });

  test.each([
    ['refuses', 400],
    ['is not there', undefined],
  ])('ends in order where its collector %s, and repeats none of its words', async (_name, status) => {
    const endpoint = status === undefined ? 'http://127.0.0.1:1' : (await collector(status)).endpoint;
    const variables = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_TIMEOUT: '200' };
    const { code, lines, text } = await served(variables);
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatchObject({ msg: 'stopped' });
    expect(text).toContain('could not be exported');
    expect(text).not.toContain('canary');
  });

  test('waits for a collector that does not answer no longer than it was told to', async () => {
    await expect(handedOut(new Promise(() => undefined), 1)).resolves.toBeUndefined();
    await expect(handedOut(Promise.reject(new Error('canary')), 1)).resolves.toBeUndefined();
  });
});
