import { createDefaultTransport } from '#transport';
import type { ConfiguredConnector } from '../connector/define-connector.ts';
import type { OperationName, RequestOf, ResponseOf } from '../services/catalogue.ts';
import { createFetchTransport } from '../transport/fetch-transport.ts';
import type { Transport } from '../transport/transport.ts';
import type { Caller } from './caller.ts';
import {
  type CallOptions,
  type ClientOptions,
  checkedClientOptions,
  checkedConnector,
  invalidOptions,
} from './client-options.ts';
import { dryRun } from './dry-run.ts';
import { plainHeaders } from './headers.ts';
import { finder } from './lookup.ts';
import { performCall } from './perform-call.ts';
import type { RedactedRequest } from './prepare.ts';

/** Makes calls by the names of the catalogue; the SDK's classes and the server are thin layers over it. */
export interface Client {
  /**
   * @throws IntegrationError before anything is sent
   * @throws NetworkError without a complete answer
   * @throws ConnectorError for an answer that is an error; a declined payment is none
   */
  call<Name extends OperationName>(
    name: Name,
    request: RequestOf<Name>,
    options?: CallOptions,
  ): Promise<ResponseOf<Name>>;
  /**
   * The HTTP request that `call` would send, with everything secret or personal redacted; the first, where an operation
   * takes several. Nothing is sent.
   *
   * @throws IntegrationError as `call` does
   */
  dryRun<Name extends OperationName>(
    name: Name,
    request: RequestOf<Name>,
    options?: CallOptions,
  ): Promise<RedactedRequest>;
}

/**
 * Puts the engine behind a configured connector.
 *
 * @throws IntegrationError `INVALID_CLIENT_OPTIONS`, `SPEC_VERSION_NOT_SUPPORTED`
 */
export function createClient(connector: ConfiguredConnector, options: ClientOptions): Client {
  const caller = callerOf(checkedConnector(connector), offline(checkedClientOptions(options)));
  return {
    call: <Name extends OperationName>(name: Name, request: RequestOf<Name>, callOptions?: CallOptions) =>
      // The engine has validated it against the catalogue's schema for this name.
      performCall(caller, name, request, callOptions) as Promise<ResponseOf<Name>>,
    dryRun: (name, request, callOptions) => dryRun(caller, name, request, callOptions),
  };
}

function callerOf(connector: ConfiguredConnector, options: ClientOptions): Caller {
  const { environment, baseUrl, timeouts, maxRetries = 2, headers = {}, observers = [] } = options;
  return {
    connector,
    find: finder(connector),
    baseUrl: (baseUrl ?? connector.baseUrl(environment === 'PRODUCTION' ? 'PRODUCTION' : 'SANDBOX')).replace(
      /\/+$/,
      '',
    ),
    transport: transportOf(options),
    timeouts: {
      connect: timeouts?.connect ?? 10_000,
      response: timeouts?.response ?? 30_000,
      total: timeouts?.total ?? 45_000,
    },
    maxRetries,
    headers: plainHeaders(connector, headers),
    observers,
  };
}

/** Who develops against the sandbox must not reach the processor, with whatever key is at hand. */
function offline(options: ClientOptions): ClientOptions {
  const { environment, fetch, baseUrl } = options;
  if (environment !== 'DEVELOPMENT' || fetch || baseUrl !== undefined) return options;
  throw invalidOptions([{ field: 'fetch', message: "is required in DEVELOPMENT: the offline sandbox's" }]);
}

function transportOf({ fetch, proxy }: ClientOptions): Transport {
  if (fetch && proxy !== undefined) {
    throw invalidOptions([
      { field: 'proxy', message: 'has no effect beside fetch: give a fetch that goes through it' },
    ]);
  }
  if (fetch) return createFetchTransport({ fetch });
  try {
    return createDefaultTransport(proxy === undefined ? {} : { proxy });
  } catch {
    const message = 'must be the http or https URL of a proxy, on Node.js; elsewhere give a fetch that goes through it';
    throw invalidOptions([{ field: 'proxy', message }]);
  }
}
