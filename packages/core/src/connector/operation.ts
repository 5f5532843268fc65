import type { ConnectorErrorCode } from '../errors/codes.ts';
import type { InputIssue } from '../errors/errors.ts';
import type { Schema } from '../schema.ts';
import type { InputOf, OperationName, ResultOf } from '../services/catalogue.ts';
import type { Warning } from '../services/operation-spec.ts';
import type { ErrorMeaning } from './error-meaning.ts';
import type { HttpRequest } from './http-request.ts';

/** What the parts of an operation are given beside the input. */
export interface OperationContext<Settings = unknown> {
  readonly settings: Settings;
  /** Tells the caller of something harmless that the processor could not take. */
  warn(warning: Warning): void;
  /** Refuses the input before anything is sent: it is wrong. */
  refuse(...issues: readonly InputIssue[]): never;
  /** Refuses the input before anything is sent: it is right, but this processor cannot take it. */
  unsupported(...issues: readonly InputIssue[]): never;
}

/** What comes with an answer beside its body, which is what `response` made of it. */
export interface AnswerContext {
  readonly statusCode: number;
  /** Tells the caller of something harmless that only the answer shows. */
  warn(warning: Warning): void;
  /** Fails the call: what the processor answered as a success means otherwise here. */
  reject(meaning: ErrorMeaning & { readonly code: ConnectorErrorCode }): never;
}

/** One HTTP call and its meaning: three parts, each pure and testable without a network. */
export interface Exchange<Input, Wire, Result, Settings> {
  /** Statuses beside 2xx whose body is an answer and no error, such as 402 for a decline. */
  readonly answers?: readonly number[];
  /** Domain request -> HTTP request. */
  request(input: Input, context: OperationContext<Settings>): HttpRequest;
  /** The wire fields that are read: few, nullish, open enums. */
  readonly response: Schema<Wire>;
  /** Wire -> domain. */
  result(wire: Wire, input: Input, context: AnswerContext): Result;
}

/** What an operation that truly needs several calls is given. */
export interface RunContext<Settings = unknown> extends OperationContext<Settings> {
  /** Makes one of the calls, with an idempotency key of its own that is stable when the operation is repeated. */
  call<Input, Wire, Result>(exchange: Exchange<Input, Wire, Result, Settings>, input: Input): Promise<Result>;
}

/** An operation as the engine runs it; which wire it reads is its own affair. */
export interface Operation<Name extends OperationName, Settings = unknown> {
  readonly name: Name;
  run(input: InputOf<Name>, context: RunContext<Settings>): Promise<ResultOf<Name>>;
}

interface SeveralCalls<Name extends OperationName, Result, Settings> {
  run(input: InputOf<Name>, context: RunContext<Settings>): Promise<Result>;
}

type KeyOfEach<T> = T extends unknown ? keyof T : never;

/** A result without fields that nobody knows: else one that may be absent could be misspelt, and be lost in silence. */
type Exactly<Result, Known> = Result & { readonly [K in Exclude<KeyOfEach<Result>, KeyOfEach<Known>>]?: never };

/** Implements an operation of the catalogue by one HTTP call, or by `run` where it truly needs several. */
export function operation<
  Name extends OperationName,
  Result extends ResultOf<Name>,
  Wire = unknown,
  Settings = unknown,
>(
  name: Name,
  parts:
    | Exchange<InputOf<Name>, Wire, Exactly<Result, ResultOf<Name>>, Settings>
    | SeveralCalls<Name, Exactly<Result, ResultOf<Name>>, Settings>,
): Operation<Name, Settings> {
  if ('run' in parts) return { name, run: parts.run };
  return { name, run: (input, context) => context.call(parts, input) };
}

/** Declares one of the HTTP calls of an operation that needs several. */
export function exchange<Input, Wire, Result, Settings = unknown>(
  parts: Exchange<Input, Wire, Result, Settings>,
): Exchange<Input, Wire, Result, Settings> {
  return parts;
}
