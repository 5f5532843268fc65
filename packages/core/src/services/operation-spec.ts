import type { IntegrationErrorCode } from '../errors/codes.ts';
import type { InputIssue } from '../errors/errors.ts';
import type { Schema } from '../schema.ts';
import type { Sealed } from '../sealed.ts';

/** Something harmless that the processor could not take as it was given. */
export interface Warning {
  /** The field's path. */
  readonly field: InputIssue['field'];
  /** What became of it, and what to do instead. No values. */
  readonly message: string;
}

/** What every answer has, whatever the operation. */
export interface Answer {
  /** The HTTP status of the processor's answer. */
  readonly statusCode: number;
  /** The processor's id of the HTTP request, for its support and dashboard. */
  readonly connectorRequestId?: string | undefined;
  readonly warnings?: readonly Warning[] | undefined;
}

/**
 * What a call does at the processor.
 *
 * - `read`: nothing.
 * - `create`: something new each time; a repeated call needs the idempotency key of the first.
 * - `replace`: the same state however often it is made.
 * - `remove`: likewise; what is gone already is removed.
 */
export type Effect = 'read' | 'create' | 'replace' | 'remove';

/** One operation as the catalogue declares it. */
export interface OperationSpec<Request, Response> {
  readonly request: Schema<Sealed<Request>, Request>;
  /** What a connector answers; the engine adds the fields of {@link Answer} and echoes the merchant's ids. */
  readonly result: Schema<ConnectorResult<Response>>;
  readonly effect: Effect;
  /** The merchant's id that names this mutation: the idempotency key comes from it. */
  readonly namedBy?: keyof Request & `merchant${string}Id`;
  /** Whether money moves, or a hold on it. */
  readonly movesMoney: boolean;
  /** The money that the answer must repeat: the field of the request, the field of the response. */
  readonly repeats?: { readonly asked: keyof Request; readonly answered: KeyOfEach<Response> };
  /** For `remove`: the answer when what was to be removed turns out to be gone, by an earlier try of the same call. */
  readonly gone?: (request: Sealed<Request>) => ConnectorResult<Response>;
  /** The code for input that is refused, where it is not `INVALID_INPUT`. */
  readonly invalidInput?: IntegrationErrorCode;
}

type KeyOfEach<T> = T extends unknown ? keyof T : never;
type MerchantIdOf<T> = Extract<keyof T, `merchant${string}Id`>;

/**
 * A response as a connector gives it: without what the engine fills in. A merchant's id is given only where the processor
 * repeated it; the engine compares it with the one that was sent.
 */
export type ConnectorResult<Response> = Response extends unknown
  ? Omit<Response, keyof Answer | MerchantIdOf<Response>> & {
      readonly [K in MerchantIdOf<Response>]?: string | undefined;
    }
  : never;

/** Declares an operation; the types say which request and response it has. */
export function operationSpec<Request, Response>(
  spec: OperationSpec<Request, Response>,
): OperationSpec<Request, Response> {
  return spec;
}
