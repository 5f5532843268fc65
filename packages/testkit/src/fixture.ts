import type {
  Client,
  Connector,
  ConnectorErrorCode,
  DeclineCode,
  Fetch,
  IntegrationErrorCode,
  Money,
  OperationName,
  Operations,
  RequestOf,
  ResponseOf,
  Retry,
} from '@prism/core';

/** An offline model of the processor. */
export interface FixtureSandbox {
  readonly fetch: Fetch;
}

/** An HTTP request, as the processor's documentation shows it. */
export interface DocumentedRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The whole URL, with its query. The order of the parameters does not matter. */
  readonly url: string;
  /**
   * Every header, by names in lower case; not those of HTTP itself (`accept`, `accept-encoding`). The idempotency key need
   * only be here where the example gives one of its own.
   */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON value, or the fields of a form by their flat names: `{ 'card[number]': '4242…' }`. */
  readonly body?: unknown | undefined;
}

/** An HTTP answer, as the processor's documentation shows it. */
export interface DocumentedAnswer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON; a text is sent as it is. */
  readonly body: unknown;
}

/** One request and its answer. */
export interface DocumentedExchange {
  readonly http: DocumentedRequest;
  readonly answer: DocumentedAnswer;
}

/** A call from end to end: exactly this HTTP request is made, and exactly this result comes out. */
export interface Example<Name extends OperationName, Settings> extends DocumentedExchange {
  readonly request: RequestOf<Name>;
  /** Where the operation takes several calls: those after the first. */
  readonly further?: readonly DocumentedExchange[] | undefined;
  /** The whole response. Fields that are `undefined` may be left out. */
  readonly result: ResponseOf<Name>;
  /** Other settings than the fixture's. */
  readonly settings?: Settings | undefined;
  /** Default `SANDBOX`. */
  readonly environment?: 'SANDBOX' | 'PRODUCTION' | undefined;
  /** A key of the caller's, which stands in `http.headers` then. */
  readonly idempotencyKey?: string | undefined;
}

/** What each word for the status means. Each is put into the answer of the operation's first example. */
export interface StatusTable<Status extends string> {
  /** Where the word stands in the body of the answer: `status`, `payment.state`. */
  readonly at: string;
  readonly words: Readonly<Record<string, Status>>;
  /** The body to put the words into, where it is not the example's. */
  readonly body?: unknown | undefined;
}

/** An answer that declines, and why in the words of Prism. */
export interface DocumentedDecline extends DocumentedAnswer {
  /** To which example it is the last answer, from 1. Default 1. */
  readonly example?: number | undefined;
  readonly code: DeclineCode;
  /** Default: any status of a payment that failed. */
  readonly status?: string | undefined;
  /** What `error.connectorDetails.code` must be. */
  readonly connectorCode?: string | undefined;
  /** What `error.connectorDetails.message` must be: the processor's own words. */
  readonly connectorMessage?: string | undefined;
}

/** An answer that is an error, and what is thrown for it. */
export interface DocumentedError extends DocumentedAnswer {
  /** To which example it is the last answer, from 1. Default 1. */
  readonly example?: number | undefined;
  readonly code: ConnectorErrorCode;
  readonly connectorCode?: string | undefined;
  readonly connectorCustomerId?: string | undefined;
  /** `null` where none may be told. */
  readonly connectorTransactionId?: string | null | undefined;
  readonly retry?: Retry['kind'] | undefined;
  /** The processor's name of the parameter that is wrong, which the message tells. */
  readonly parameter?: string | undefined;
}

/** A request that the processor would not take: it is refused before anything is sent. */
export interface DocumentedRefusal<Name extends OperationName> {
  readonly request: RequestOf<Name>;
  readonly code: IntegrationErrorCode;
  /** The field that is named, or all that are, in order. */
  readonly field: string | readonly [string, string, ...string[]];
  /** What `suggestedAction` must be, where it says more than the code does. */
  readonly suggestedAction?: string | undefined;
}

/** Settings with which nothing can be done. */
export interface DocumentedSettingsRefusal {
  /** Whatever a caller of JavaScript or JSON can give. */
  readonly settings: unknown;
  /** Default `SANDBOX`. */
  readonly environment?: 'SANDBOX' | 'PRODUCTION' | undefined;
  /** The setting that is named; none where it is about all of them. */
  readonly field: string;
  /** What must be said of it, where any words will not do. */
  readonly message?: string | undefined;
}

/** Where an operation is about to be tried. */
export interface Stage<Sandbox> {
  /** Makes calls on the sandbox without any fault. */
  readonly client: Client;
  readonly sandbox: Sandbox;
  /** What the operation will be asked for, if it is asked for money: the payment that it needs has to be of as much. */
  readonly amount: Money;
}

/** What the kit cannot know of a field. */
export interface FieldHints<Request> {
  /** Values that this processor takes, instead of the kit's own. */
  readonly values?: readonly [unknown, unknown, ...unknown[]] | undefined;
  /** Fields that have to be given with it. */
  readonly with?: Partial<Request> | undefined;
}

interface OperationParts<Name extends OperationName, Settings, Sandbox> {
  /**
   * Brings the sandbox to where the operation can be done, and gives the fields that come from there: `connectorTransactionId`
   * of a payment that was just made. What it gives goes over the kit's own sample. Ids of the merchant's that the processor
   * was told have to be among it.
   */
  prepare?(stage: Stage<Sandbox>): Promise<Partial<RequestOf<Name>>> | Partial<RequestOf<Name>>;
  /** From the processor's documentation: at least one. */
  readonly examples: readonly [Example<Name, Settings>, ...Example<Name, Settings>[]];
  /** By the path of the field: `paymentMethod.card.cardNumber`. */
  readonly fields?: Readonly<Record<string, FieldHints<RequestOf<Name>>>> | undefined;
  /** The limits of the processor, where they are narrower than those of Prism: each by a request just beyond it. */
  readonly refusals?: readonly DocumentedRefusal<Name>[] | undefined;
  /** Errors that the processor documents. */
  readonly errors?: readonly DocumentedError[] | undefined;
}

/** A decline of the sandbox's own. */
export interface SandboxDecline<Name extends OperationName, Sandbox> {
  /** Like `prepare`, for a call that is declined: a test card that the bank refuses. */
  prepare(stage: Stage<Sandbox>): Promise<Partial<RequestOf<Name>>> | Partial<RequestOf<Name>>;
  readonly code: DeclineCode;
}

type StatusOf<Name extends OperationName> =
  ResponseOf<Name> extends { readonly status: infer Status extends string } ? Status : never;

type WithStatuses<Name extends OperationName> =
  'UNRECOGNIZED' extends StatusOf<Name>
    ? {
        /** What each of the processor's words for the status means: all that it documents. */
        readonly statuses: readonly [StatusTable<StatusOf<Name>>, ...StatusTable<StatusOf<Name>>[]];
      }
    : { readonly statuses?: undefined };

type Declinable<Name extends OperationName> =
  Extract<ResponseOf<Name>, { readonly error: object }> extends never ? false : true;

type WithDeclines<Name extends OperationName, Sandbox> =
  Declinable<Name> extends true
    ? {
        /** How the sandbox declines it; absent where nothing can be declined. */
        readonly declined?: SandboxDecline<Name, Sandbox> | undefined;
        /** What each of the processor's reasons means. */
        readonly declines?: readonly DocumentedDecline[] | undefined;
      }
    : { readonly declined?: undefined; readonly declines?: undefined };

/** What the kit must be told of one operation. */
export type OperationFixture<Name extends OperationName, Settings, Sandbox> = OperationParts<Name, Settings, Sandbox> &
  WithStatuses<Name> &
  WithDeclines<Name, Sandbox>;

/** The names of the operations that a connector has. */
export type NamesOf<Ops> = Extract<
  { [S in keyof Ops & string]: `${S}.${keyof Ops[S] & string}` }[keyof Ops & string],
  OperationName
>;

/** How the processor writes amounts, from its documentation and not from the connector's own tables. */
export interface CurrencyFacts {
  /**
   * The decimal digits of the processor's amounts in each currency that it takes. A currency that is not here must be refused
   * before anything is sent.
   */
  readonly digits: Readonly<Record<string, number>>;
  /** Where it takes only multiples of more than its smallest unit: of how many minor units of ISO 4217. */
  readonly steps?: Readonly<Record<string, number>> | undefined;
  /** The largest amount, in the processor's smallest unit. Default: the largest that a number holds exactly. */
  readonly largest?: number | undefined;
  /** Reads the amount out of a request to the processor, decoded as in {@link DocumentedRequest.body}. */
  amountIn(request: DocumentedRequest): number | undefined;
}

/** Something that a connector does not do as it should. */
export interface Gap {
  /** The id of the case, or of one check of it as it is printed: `every-field-is-accounted-for payment.void cancellationReason`. */
  readonly case: string;
  readonly reason: string;
  /** Where it is followed up. */
  readonly link?: string | undefined;
}

/** All that the kit must be told of a connector. */
export interface ConnectorFixture<Settings, Ops extends Operations, Sandbox extends FixtureSandbox> {
  readonly connector: Connector<Settings, Ops>;
  /** By what the connector is looked up. */
  readonly id?: string | undefined;
  /** What the processor is called. */
  readonly displayName?: string | undefined;
  /** Settings with which the sandbox can be used. */
  readonly settings: Settings;
  /** What of the settings must never be printed. */
  readonly secrets: readonly [string, ...string[]];
  /** Settings of another account, where one set of credentials serves several. */
  readonly otherAccount?: Settings | undefined;
  /** Settings that have to be refused, each for one reason. */
  readonly refusedSettings?: readonly DocumentedSettingsRefusal[] | undefined;
  /** How many characters the processor takes as an idempotency key. */
  readonly longestKey?: number | undefined;
  /** A fresh sandbox. It must repeat itself: fixed seed, fixed clock. */
  createSandbox(): Sandbox;
  /** Which amount the operations are tried with. Default 73.21 EUR. */
  readonly amount?: Money | undefined;
  readonly currencies?: CurrencyFacts | undefined;
  /** One entry for each operation that the connector has. */
  readonly operations: { readonly [Name in NamesOf<Ops>]: OperationFixture<Name, Settings, Sandbox> };
  /** What is known to fail. It is tried all the same: one that passes fails the run. */
  readonly gaps?: readonly Gap[] | undefined;
}
