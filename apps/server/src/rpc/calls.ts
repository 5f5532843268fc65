import type { DescMethod, DescMethodUnary, Message } from '@bufbuild/protobuf';
import { Code, ConnectError, type ConnectRouter, type HandlerContext } from '@connectrpc/connect';
import { IntegrationError, type OperationName } from '@prism/core';
import {
  operationOfMethod,
  requestFieldOf,
  requestFromWire,
  responseToWire,
  services,
  type WireRequest,
} from '@prism/proto';
import type { Reception } from '../calls/reception.ts';
import type { Target } from '../calls/target.ts';
import { connectErrorOf, knownAs } from '../errors/connect-error.ts';
import { headersOf } from '../http/header-reader.ts';
import { keepError, keepTarget } from '../http/request-facts.ts';
import { inWireWords } from '../vocabulary/wire-words.ts';
import { type Exchange, exchangeKey } from './exchange.ts';
import { refusalOfGrpcInJson } from './grpc-in-json.ts';

/** Every method of the protos. Those without an operation answer `UNIMPLEMENTED`. */
export function addCalls(router: ConnectRouter, reception: Reception): void {
  const requestGate = (context: HandlerContext) =>
    told(context, undefined, ({ request }) => admitted(request, reception));
  for (const method of services.flatMap(({ methods }) => methods).filter(isUnary)) {
    router.rpc(method, implementationOf(method, reception), { requestGate });
  }
}

/** All of them are; the types do not know it. */
function isUnary(method: DescMethod): method is DescMethodUnary {
  return method.methodKind === 'unary';
}

type Implementation = (request: Message, context: HandlerContext) => Promise<Message>;

function implementationOf(method: DescMethod, reception: Reception): Implementation {
  const operation = operationOfMethod(method);
  if (operation === undefined) return async () => Promise.reject(new ConnectError(notServed, Code.Unimplemented));
  return (message, context) =>
    told(context, operation, (exchange) => performed(operation, message, { ...exchange, context, reception }));
}

const notServed = 'This method is declared for older clients and not served.';

/** Does it, or says in the protocol's own way why not. */
async function told<T>(
  { values }: HandlerContext,
  operation: OperationName | undefined,
  act: (exchange: Exchange) => T | Promise<T>,
): Promise<T> {
  const exchange = values.get(exchangeKey);
  try {
    if (exchange === undefined) throw new TypeError('a call came by no request');
    return await act(exchange);
  } catch (error) {
    const known = knownAs(error);
    if (exchange !== undefined) keepError(exchange.reply, known);
    if (known.code === 'INTERNAL_ERROR') exchange?.request.log.error({ err: error }, 'unforeseen error');
    throw connectErrorOf(error, operation);
  }
}

/** Who is turned away before a message is read. */
function admitted(request: Exchange['request'], { admit }: Reception): void {
  const refusal = refusalOfGrpcInJson(request.headers['content-type']);
  if (refusal) throw refusal;
  request.caller = admit(headersOf(request));
}

interface Performance extends Exchange {
  readonly context: HandlerContext;
  readonly reception: Reception;
}

async function performed(operation: OperationName, message: Message, performance: Performance): Promise<Message> {
  const { request, context, reception } = performance;
  const header = headersOf(request);
  const target = reception.targetOf(header, request.caller);
  keepTarget(request, target);
  const wire = requestFromWire(operation, message);
  refuseWhatCannotBeMeant(operation, wire, target);
  const answer = await reception.calls.perform({
    operation,
    request: wire.request,
    target,
    idempotencyKey: wire.idempotencyKey ?? header('idempotency-key'),
    deadline: context.timeoutMs(),
  });
  return responseToWire(operation, { ...answer, warnings: warningsOf(operation, answer, wire) });
}

function refuseWhatCannotBeMeant(
  operation: OperationName,
  { unsupported, testMode }: WireRequest,
  target: Target,
): void {
  if (unsupported.length > 0) {
    const issues = unsupported.map((field) => ({ field, message: 'is not supported: leave it out' }));
    throw new IntegrationError('INPUT_NOT_SUPPORTED', { operation, connector: target.connector, issues });
  }
  if (testMode && target.environment === 'PRODUCTION') {
    const issues = [
      { field: 'test_mode', message: 'is set for an account of production: leave it out, or use another' },
    ];
    throw new IntegrationError('INVALID_INPUT', { operation, connector: target.connector, issues, statusCode: 422 });
  }
}

/** In the names of the wire. */
function warningsOf(operation: OperationName, answer: object, { ignored }: WireRequest): object[] {
  const warnings: unknown = Reflect.get(answer, 'warnings');
  const own = ignored.map((field) => ({ field, message: 'has no effect here and was left out' }));
  if (!Array.isArray(warnings)) return own;
  const told = warnings.map(({ field, message }) => ({
    field: requestFieldOf(operation, field),
    message: inWireWords(message),
  }));
  return [...told, ...own];
}
