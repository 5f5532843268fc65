import type {
  CallOptions,
  ConfiguredConnector,
  OperationOf,
  Operations,
  RedactedRequest,
  RequestOf,
  ServiceName,
} from '@prism/core';
import { clientOf, type SdkOptions } from './client-config.ts';
import { type Method, methodsOf, type NameOf } from './service-client.ts';

/** A connector with its settings, and how to reach its processor. */
export interface PrismConfig<Ops extends Operations> extends SdkOptions {
  /** Such as `stripe({ apiKey })`. */
  readonly connector: ConfiguredConnector<Ops>;
}

type OwnOperation<Ops, S extends ServiceName> = S extends keyof Ops ? keyof Ops[S] & OperationOf<S> : never;

/** Exactly the operations that the connector has, by service: what it lacks does not compile. */
export type Prism<Ops extends Operations> = {
  readonly [S in keyof Ops & ServiceName]: {
    readonly [O in OwnOperation<Ops, S>]: Method<NameOf<S, O>>;
  } & {
    /** The HTTP request that a method would send, with everything secret or personal redacted. Nothing is sent. */
    dryRun<O extends OwnOperation<Ops, S>>(
      operation: O,
      request: RequestOf<NameOf<S, O>>,
      options?: CallOptions,
    ): Promise<RedactedRequest>;
  };
};

/**
 * One client for all services of a connector.
 *
 * @throws IntegrationError `INVALID_CLIENT_OPTIONS`, `SPEC_VERSION_NOT_SUPPORTED`, `SANDBOX_NOT_AVAILABLE`
 */
export function createPrism<Ops extends Operations>(config: PrismConfig<Ops>): Prism<Ops> {
  const client = clientOf({ ...config });
  const services = Object.entries(config.connector.operations).map(([service, operations]) => [
    service,
    // Object.entries forgets that the keys are services.
    methodsOf(client, service as ServiceName, Object.keys(operations ?? {})),
  ]);
  return Object.fromEntries(services);
}
