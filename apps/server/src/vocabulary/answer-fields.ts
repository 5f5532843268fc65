import { type Field, objectShape, type ValueShape } from './shape.ts';

const text: ValueShape = { kind: 'value', schema: { type: 'string' }, isSensitive: false };
const status: ValueShape = {
  kind: 'value',
  schema: { type: 'integer', minimum: 100, maximum: 599 },
  isSensitive: false,
};

const warning = objectShape([
  ['field', { wireName: 'field', shape: text, isRequired: true }],
  ['message', { wireName: 'message', shape: text, isRequired: true }],
]);

/** What every answer has, whatever the operation: the engine adds it, so no schema of the catalogue names it. */
export const answerFields: readonly (readonly [string, Field])[] = [
  ['statusCode', { wireName: 'status_code', shape: status, isRequired: true }],
  ['connectorRequestId', { wireName: 'connector_request_id', shape: text, isRequired: false }],
  ['warnings', { wireName: 'warnings', shape: { kind: 'list', items: warning }, isRequired: false }],
];
