import { fromJson, type JsonObject, type Message, toJson } from '@bufbuild/protobuf';
import type { OperationName } from '@prism/core';
import { methodOf, requestFromWire, responseToWire, type WireRequest } from '../../src/index.ts';

/** A request as a client writes it, with the names of the protos. */
export function requestMessage(operation: OperationName, json: JsonObject): Message {
  return fromJson(methodOf(operation).input, json);
}

/** What the codec makes of it. */
export function read(operation: OperationName, json: JsonObject): WireRequest {
  return requestFromWire(operation, requestMessage(operation, json));
}

/** A response as a client sees it. */
export function written(operation: OperationName, response: object): unknown {
  return toJson(methodOf(operation).output, responseToWire(operation, response), { useProtoFieldName: true });
}
