import type { Dispatcher } from 'undici';
import { asPlainText, collectBody } from './body-text.ts';
import { type CallOutcome, startCall } from './call.ts';
import { transportFailure } from './failure.ts';
import { systemFailure } from './system-failure.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

/** Settings of the Node transport. */
export interface UndiciTransportOptions {
  /** `http://` or `https://` URL of the proxy for all calls. Default: as `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` say. */
  readonly proxy?: string;
}

type Undici = typeof import('undici');

/**
 * The transport for Node: pooled connections that are kept alive.
 *
 * @throws TypeError when `proxy` is not the URL of a proxy.
 */
export function createUndiciTransport({ proxy }: UndiciTransportOptions = {}): Transport {
  if (proxy !== undefined && !/^https?:$/.test(URL.parse(proxy)?.protocol ?? '')) {
    throw new TypeError('`proxy` must be an http:// or https:// URL.');
  }
  const dispatchers = new Map<number, Dispatcher>();
  const dispatcherFor = (undici: Undici, connectTimeout: number) => {
    const dispatcher = dispatchers.get(connectTimeout) ?? createDispatcher(undici, connectTimeout, proxy);
    dispatchers.set(connectTimeout, dispatcher);
    return dispatcher;
  };
  return async (request) => {
    const undici = await loadUndici();
    if (request.signal?.aborted) throw transportFailure('CALL_ABORTED', 'no');
    // Handed on as it is, the promise would take three turns more to settle this one.
    return await send(dispatcherFor(undici, ceilingOf(request.timeouts.connect)), request);
  };
}

// Importing undici takes longer than all the rest: not a price for programs that only import this package.
let loading: Promise<Undici> | undefined;

function loadUndici(): Promise<Undici> {
  loading ??= import('undici');
  return loading;
}

/**
 * undici's own connect time-out only clears away what a call has given up. It is up to a fifth longer, so that callers with
 * many different time-outs share a few pools.
 */
function ceilingOf(milliseconds: number): number {
  return 2 ** Math.min(Math.ceil(Math.log2(milliseconds) * 4) / 4, 30);
}

function createDispatcher(undici: Undici, connectTimeout: number, proxy?: string): Dispatcher {
  const options = { allowH2: false, connectTimeout, headersTimeout: 0, bodyTimeout: 0 };
  try {
    if (proxy !== undefined) return new undici.ProxyAgent({ ...options, uri: proxy });
    return hasEnvironmentProxy() ? new undici.EnvHttpProxyAgent(options) : new undici.Agent(options);
  } catch (error) {
    // A proxy of the environment that is no URL, and may hold a password.
    throw systemFailure(error, 'no');
  }
}

// EnvHttpProxyAgent finds that out too, but anew for each call.
function hasEnvironmentProxy(): boolean {
  // biome-ignore lint/style/noRestrictedGlobals: this file is for Node only
  return ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'].some((name) => process.env[name]);
}

function send(dispatcher: Dispatcher, request: TransportRequest): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const url = URL.parse(request.url);
    if (url === null) return reject(transportFailure('CONNECTION_FAILED', 'no', 'ERR_INVALID_URL'));
    const options = {
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method,
      headers: { ...asPlainText, ...request.headers },
      body: request.body ?? null,
    };
    dispatcher.dispatch(options, createHandler(request, { resolve, reject }));
  });
}

// Unlike undici's `request()` a handler is told when the connection stands, and gets the bytes without a stream between.
function createHandler(request: TransportRequest, outcome: Omit<CallOutcome, 'release'>): Dispatcher.DispatchHandler {
  let connection: Dispatcher.DispatchController | undefined;
  let answer: Omit<TransportResponse, 'body'> = { status: 0, headers: {} };
  const body = collectBody();
  const call = startCall(request, { ...outcome, release: (failure) => connection?.abort(failure) });
  call.advance('no', 'CONNECT_TIMEOUT_EXCEEDED', request.timeouts.connect);
  return {
    onRequestStart: (controller) => {
      call.advance('unknown', 'RESPONSE_TIMEOUT_EXCEEDED', request.timeouts.response);
      connection = controller;
    },
    onResponseStart: (_controller, status, headers) => {
      if (status < 200) return;
      call.advance('yes');
      answer = { status, headers: joined(headers) };
    },
    onResponseData: (_controller, chunk) => {
      const encoding = answer.headers['content-encoding'] ?? 'identity';
      if (encoding !== 'identity' || !body.push(chunk)) call.fail(transportFailure('RESPONSE_DECODING_FAILED', 'yes'));
    },
    onResponseEnd: () => afterRelease(() => call.succeed({ ...answer, body: body.read() })),
    onResponseError: (_controller, error) => call.fail(systemFailure(error, call.requestSent())),
  };
}

// undici gives the connection back in an immediate that it sets right after the handler. Whoever calls before that makes it
// open a second connection: at many calls at once that is twice as many, and a quarter more work for each call.
function afterRelease(work: () => void): void {
  // biome-ignore lint/style/noRestrictedGlobals: this file is for Node only
  queueMicrotask(() => setImmediate(work));
}

function joined(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) all[name] = Array.isArray(value) ? value.join(', ') : `${value}`;
  return all;
}
