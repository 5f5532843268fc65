import type { ConnectorErrorCode } from '../errors/codes.ts';
import type { OperationName } from '../services/catalogue.ts';

/** An answer that is an error, for the connector to translate. */
export interface ErrorAnswer {
  readonly statusCode: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON, or `undefined` when it is none. */
  readonly body: unknown;
  readonly operation: OperationName;
  /** The caller chose the idempotency key: it says nothing about the merchant's id. */
  readonly hasCallersKey: boolean;
}

/** What an error answer means. It never holds the processor's message: that may quote the input. */
export interface ErrorMeaning {
  /** Default: what the HTTP status says. */
  readonly code?: ConnectorErrorCode | undefined;
  /** The processor's own code. */
  readonly connectorCode?: string | undefined;
  /** The processor's name of the parameter at fault. */
  readonly parameter?: string | undefined;
  /** The processor's own hint whether the same request may be sent again; default: what the status says. */
  readonly retryable?: boolean | undefined;
  readonly connectorCustomerId?: string | undefined;
  readonly connectorTransactionId?: string | undefined;
}
