import { UnknownFields } from '../errors/unknown-fields.ts';
import { decode, encode, wirePath } from '../vocabulary/codec.ts';
import type { OperationVocabulary } from '../vocabulary/operations.ts';
import { inWireWords } from '../vocabulary/wire-words.ts';
import type { Call, Calls } from './calls.ts';

/** A call whose request is in the names of JSON. */
export type JsonCall = Omit<Call, 'operation'>;

/**
 * Performs a call in the names of JSON.
 *
 * @throws UnknownFields
 * @throws what `calls.perform` does
 */
export async function callInJson(calls: Calls, operation: OperationVocabulary, call: JsonCall): Promise<unknown> {
  const request = decoded(operation, call.request);
  const answer = await calls.perform({ ...call, operation: operation.name, request });
  return encode(operation.response, inCallersWords(operation, answer));
}

function decoded(operation: OperationVocabulary, body: unknown): unknown {
  const { value, issues } = decode(operation.request, body);
  if (issues.length === 0) return value;
  throw new UnknownFields(operation, issues);
}

/** Warnings speak of the request's fields. */
function inCallersWords({ request }: OperationVocabulary, answer: object): object {
  const warnings: unknown = Reflect.get(answer, 'warnings');
  if (!Array.isArray(warnings)) return answer;
  return {
    ...answer,
    warnings: warnings.map(({ field, message }) => ({
      field: wirePath(request, field),
      message: inWireWords(message),
    })),
  };
}
