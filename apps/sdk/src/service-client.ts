import {
  type CallOptions,
  type Client,
  catalogue,
  type OperationName,
  type OperationOf,
  type RedactedRequest,
  type RequestOf,
  type ResponseOf,
  type ServiceName,
} from '@prism/core';
import { type ClientConfig, clientOf } from './client-config.ts';

/** The name of an operation of a service. */
export type NameOf<S extends ServiceName, O extends OperationOf<S>> = Extract<`${S}.${O}`, OperationName>;

/** One operation as a method. */
export type Method<Name extends OperationName> = (
  request: RequestOf<Name>,
  options?: CallOptions,
) => Promise<ResponseOf<Name>>;

/** A service's operations as methods. */
export type ServiceMethods<S extends ServiceName> = { readonly [O in OperationOf<S>]: Method<NameOf<S, O>> };

/** A client for one service. An operation that the connector lacks answers `FLOW_NOT_SUPPORTED`, before anything is sent. */
export type ServiceClient<S extends ServiceName> = ServiceMethods<S> & {
  /** The HTTP request that a method would send, with everything secret or personal redacted. Nothing is sent. */
  dryRun<O extends OperationOf<S>>(
    operation: O,
    request: RequestOf<NameOf<S, O>>,
    options?: CallOptions,
  ): Promise<RedactedRequest>;
};

/** Makes the class of a service's client from the catalogue. */
export function serviceClient<S extends ServiceName>(service: S): new (config: ClientConfig) => ServiceClient<S> {
  class Client {
    constructor(config: ClientConfig) {
      const client = clientOf(config);
      Object.assign(this, methodsOf(client, service, Object.keys(catalogue[service])));
    }
  }
  // The catalogue names the methods; TypeScript cannot see them in a loop.
  return Client as new (
    config: ClientConfig,
  ) => ServiceClient<S>;
}

/** The methods of one service: its operations, and their dry run. */
export function methodsOf(client: Client, service: ServiceName, operations: readonly string[]): object {
  // The operations come from the catalogue, or from a connector whose operations core looks up again.
  const nameOf = (operation: string) => `${service}.${operation}` as OperationName;
  const methods = operations.map((operation) => [
    operation,
    (request: never, options?: CallOptions) => client.call(nameOf(operation), request, options),
  ]);
  return {
    ...Object.fromEntries(methods),
    dryRun: (operation: string, request: never, options?: CallOptions) =>
      client.dryRun(nameOf(operation), request, options),
  };
}
