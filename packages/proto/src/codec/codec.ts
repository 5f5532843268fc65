import { create, type DescMessage, type Message } from '@bufbuild/protobuf';
import { reflect } from '@bufbuild/protobuf/reflect';
import { type InputIssue, IntegrationError, type OperationName } from '@prism/core';
import { WarningSchema } from '../gen/types/common_pb.ts';
import { methodOf, specOf } from '../operations.ts';
import { readMessage } from './from-wire.ts';
import { type Plan, planOf } from './plan.ts';
import { merged, objectOf, type Shape, shapeOf, value } from './shape.ts';
import { writeMessage } from './to-wire.ts';

/** A request as it came over the wire. */
export interface WireRequest {
  /** In the vocabulary, for the catalogue to validate. */
  readonly request: Readonly<Record<string, unknown>>;
  /** An option of the call and not a part of the request. */
  readonly idempotencyKey: string | undefined;
  /** The caller takes the environment for a test: to be refused in production. */
  readonly testMode: boolean;
  /** Paths of fields that were set and that the operation does not know: to be refused, since they may matter. */
  readonly unsupported: readonly string[];
  /** Likewise, of fields on which nothing depends: to be left out with a warning. */
  readonly ignored: readonly string[];
}

/** What a request can carry beside the operation's own fields. */
function callFieldsOf({ fields }: DescMessage): Shape {
  const names = fields.map(({ localName }) => localName).filter((name) => /^(?:idempotencyKey|testMode)$/.test(name));
  return objectOf(Object.fromEntries(names.map((name) => [name, value])));
}

/** What every answer has, whatever the operation. */
const answerFields = objectOf({
  statusCode: value,
  connectorRequestId: value,
  warnings: { kind: 'list', item: objectOf({ field: value, message: value }) },
});

interface Side {
  readonly plan: Plan;
  readonly shape: Shape;
}

interface Sides {
  readonly request: Side;
  readonly response: Side;
}

const sides = new Map<OperationName, Sides>();

/** How an operation crosses, in both directions. */
export function sidesOf(operation: OperationName): Sides {
  const found = sides.get(operation) ?? makeSides(operation);
  sides.set(operation, found);
  return found;
}

function makeSides(operation: OperationName): Sides {
  const { input, output } = methodOf(operation);
  const { request, result } = specOf(operation);
  return {
    request: sideOf(input, merged(shapeOf(request), callFieldsOf(input))),
    response: sideOf(output, merged(shapeOf(result), answerFields)),
  };
}

function sideOf(message: DescMessage, shape: Shape): Side {
  return { plan: planOf(message, shape), shape };
}

/**
 * Reads a request. Throws an {@link IntegrationError} for what no operation could mean: an amount that is not a safe integer,
 * two fields that contradict each other, metadata that are no JSON. Whether the request is complete the catalogue says.
 */
export function requestFromWire(operation: OperationName, message: Message): WireRequest {
  const reading = readMessage(reflected(methodOf(operation).input, message), sidesOf(operation).request.plan, true);
  refuse(operation, reading.issues);
  const { idempotencyKey, testMode, ...request } = reading.value;
  return {
    request,
    idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : undefined,
    testMode: testMode === true,
    unsupported: reading.unsupported,
    ignored: reading.ignored,
  };
}

/** Writes a request, for a client. Throws an {@link IntegrationError} for what this wire cannot say. */
export function requestToWire(
  operation: OperationName,
  request: object,
  call: { readonly idempotencyKey?: string; readonly testMode?: boolean } = {},
): Message {
  const { message, issues } = writeMessage(Object.assign({}, request, call), sidesOf(operation).request.plan);
  refuse(operation, issues);
  return message;
}

/** Writes a response. It never fails, since money may have moved: what this wire cannot say becomes a warning. */
export function responseToWire(operation: OperationName, response: object): Message {
  const { message, issues } = writeMessage(response, sidesOf(operation).response.plan);
  const warnings: unknown = Reflect.get(message, 'warnings');
  if (Array.isArray(warnings)) warnings.push(...issues.map((issue) => create(WarningSchema, issue)));
  return message;
}

/** Reads a response, for a client. */
export function responseFromWire(operation: OperationName, message: Message): Readonly<Record<string, unknown>> {
  const reading = readMessage(reflected(methodOf(operation).output, message), sidesOf(operation).response.plan, false);
  refuse(operation, reading.issues);
  return reading.value;
}

/** What a field of the request is called on the wire, for messages about it: `name` of a customer is `customer_name`. */
export function requestFieldOf(operation: OperationName, field: string): string {
  return fieldNames(sidesOf(operation).request.plan).get(field) ?? field;
}

function fieldNames({ bindings }: Plan, wire: readonly string[] = []): Map<string, string> {
  const usual = [...bindings.values()].filter(({ use }) => use === undefined);
  const names = usual.flatMap((binding): [string, string][] => {
    const own = [...wire, binding.field.name];
    const path = binding.path?.join('.');
    return [
      ...(path === undefined ? [] : [[path, own.join('.')] satisfies [string, string]]),
      ...(binding.kind === 'inner' ? fieldNames(binding.plan, own) : []),
    ];
  });
  // Of several places the first counts.
  return new Map(names.reverse());
}

function reflected(description: DescMessage, message: Message) {
  if (message.$typeName !== description.typeName) {
    throw new TypeError(`expected ${description.typeName}, got ${message.$typeName}`);
  }
  return reflect(description, message);
}

function refuse(operation: OperationName, issues: readonly InputIssue[]): void {
  if (issues.length === 0) return;
  const message = issues.map((issue) => `${issue.field} ${issue.message}`).join('; ');
  throw new IntegrationError(specOf(operation).invalidInput ?? 'INVALID_INPUT', {
    message,
    operation,
    issues,
    statusCode: 422,
  });
}
