import { type Client, createClient } from '../../src/engine/client.ts';
import type { ClientOptions, Fetch } from '../../src/engine/client-options.ts';
import { configuredToy } from './toy.ts';

/** A request as it went over the line. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What becomes of one request. */
export type Fate = (sent: Sent, signal: AbortSignal) => Response | Promise<Response>;

/** A scripted network. Each request meets the next fate; the last one stays. */
export interface Line {
  readonly fetch: Fetch;
  readonly sent: Sent[];
}

export function line(...fates: readonly Fate[]): Line {
  const sent: Sent[] = [];
  const fetch: Fetch = async (request) => {
    const { method, url, signal } = request;
    const fate = fates[Math.min(sent.length, fates.length - 1)];
    const one = { method, url, headers: Object.fromEntries(request.headers), body: await request.text() };
    sent.push(one);
    if (fate === undefined) throw new Error('nothing may be sent in this test');
    return fate(one, signal);
  };
  return { fetch, sent };
}

/** How a test's client differs from the usual one. */
export type Differences = Partial<ClientOptions> & { readonly connector?: Parameters<typeof createClient>[0] };

/** A client of the toy whose requests meet these fates. */
export function over(
  fates: readonly Fate[],
  { connector = configuredToy(), ...options }: Differences = {},
): Line & { readonly client: Client } {
  const { fetch, sent } = line(...fates);
  return { client: createClient(connector, { environment: 'SANDBOX', fetch, ...options }), fetch, sent };
}

/** An answer of JSON. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Fate {
  return () => Response.json(body, { status, headers });
}

/** An answer of anything. */
export function text(body: string, status = 200, contentType = 'text/html'): Fate {
  return () => new Response(body, { status, headers: { 'content-type': contentType } });
}

/** The connection breaks: nobody knows what the processor did. */
export const reset: Fate = () => Promise.reject(systemError('ECONNRESET'));
/** There is no connection. */
export const refused: Fate = () => Promise.reject(systemError('ECONNREFUSED'));
/** No answer ever comes. */
export const silence: Fate = (_, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

function systemError(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}
