import type { ConfiguredConnector } from '../connector/define-connector.ts';
import type { OperationName } from '../services/catalogue.ts';
import type { Transport, TransportTimeouts } from '../transport/transport.ts';
import type { Headers } from './headers.ts';
import type { Found } from './lookup.ts';
import type { Observer } from './observer.ts';

/** A connector and how to reach its processor: what all calls of a client share. */
export interface Caller {
  readonly connector: ConfiguredConnector;
  /** @throws IntegrationError `FLOW_NOT_SUPPORTED` when the catalogue or the connector lacks it */
  find(operation: OperationName): Found;
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly timeouts: TransportTimeouts;
  readonly maxRetries: number;
  /** Without credentials. */
  readonly headers: Headers;
  readonly observers: readonly Observer[];
}
