import type { Observer } from '@prism/core';
import { Health, services } from '@prism/proto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createReception } from './calls/reception.ts';
import { defaults, type ServerConfig } from './config/server-config.ts';
import { answerOwnNamesOnly, closeWhenRefusing, keepFacts } from './http/admission.ts';
import { createApp } from './http/app.ts';
import { addHealth } from './http/health.ts';
import { addJsonApi } from './http/json-api.ts';
import { addMetrics } from './http/metrics.ts';
import { addReference } from './http/reference.ts';
import { createShutdown } from './http/shutdown.ts';
import { openApiDocument } from './openapi/document.ts';
import { createLog } from './operation/log.ts';
import { addCalls } from './rpc/calls.ts';
import { addHealthService } from './rpc/health.ts';
import { addReflection } from './rpc/reflection.ts';
import { addRpcApi } from './rpc/rpc-api.ts';
import { createTelemetry, type TelemetryParts } from './telemetry/telemetry.ts';
import { packageVersion } from './version.ts';

/** A server that is assembled. */
export interface PrismServer {
  /** The HTTP layer, for routes of your own and for tests (`app.inject`). */
  readonly app: FastifyInstance;
  /** Starts to listen; gives the URL. */
  listen(): Promise<string>;
  /** Takes no more calls, and waits for those under way. Asked again it no longer waits for load balancers to learn of it. */
  close(): Promise<void>;
}

/** What a program that embeds the server brings. */
export interface ServerParts extends TelemetryParts {
  /** Default: JSON lines on standard output. */
  readonly log?: Logger;
  /** Watch the calls to processors. */
  readonly observers?: readonly Observer[];
}

/**
 * Assembles a server. Nothing listens yet.
 *
 * @throws ConfigError for connectors that are not installed
 * @throws IntegrationError for an account that its connector refuses
 */
export function createServer(given: Partial<ServerConfig>, parts: ServerParts = {}): PrismServer {
  const config: ServerConfig = { ...defaults, ...given };
  const { log = createLog(config.logLevel), observers = [] } = parts;
  const telemetry = createTelemetry(parts);
  const reception = createReception(config, [telemetry.observer, ...observers]);
  const app = createApp(log, config);
  const isOpen = isOpenToAnybody(config);
  if (isOpen) answerOwnNamesOnly(app);
  keepFacts(app);
  telemetry.watch(app);
  closeWhenRefusing(app, reception);
  const shutdown = createShutdown(app, reception.calls, config.shutdown);
  addHealth(app, shutdown.isReady);
  addMetrics(app, reception, telemetry.metricsText);
  addReference(app, openApiDocument(reception.registry, packageVersion()));
  addJsonApi(app, reception);
  addRpcApi(app, config.limits.bodyBytes, (router) => {
    addCalls(router, reception);
    addHealthService(router, services, shutdown);
    addReflection(router, [...services, Health], shutdown);
  });
  return {
    app,
    listen: () => listen(app, isOpen ? ownHost(config.host, log) : config.host, config),
    close: async () => {
      await shutdown.stop();
      await telemetry.shutdown();
    },
  };
}

async function listen(app: FastifyInstance, host: string, { port, tls }: ServerConfig): Promise<string> {
  // Fastify does not know what the port speaks.
  const withScheme = (url: string) => (tls ? url.replace(/^http:/, 'https:') : url);
  return withScheme(await app.listen({ host, port, listenTextResolver: (url) => `listening at ${withScheme(url)}` }));
}

/** A client certificate is as good as a token. */
function isOpenToAnybody({ accounts, tokens, tls }: ServerConfig): boolean {
  return Object.keys(accounts).length > 0 && tokens.length === 0 && tls?.clientCa === undefined;
}

/** Accounts that anybody who reaches the port may use are for this machine alone. */
function ownHost(host: string, log: Logger): string {
  log.warn('the accounts have no tokens to guard them: listening on this machine only, to its own names');
  if (/^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host)) return host;
  log.warn('host is not used: give the configuration tokens, and it is');
  return '127.0.0.1';
}
