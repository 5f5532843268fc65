import { errorCodes } from '@prism/core';
import { serverErrors } from '../errors/server-error.ts';
import type { JsonSchema } from './components.ts';

const text = (description: string): JsonSchema => ({ type: 'string', description });
const word = (words: readonly string[], description: string): JsonSchema => ({
  type: 'string',
  enum: words,
  description,
});

/** What every failure is answered with; `Problem` in code. */
export const problemSchema: JsonSchema = {
  type: 'object',
  description: 'Problem details (RFC 9457). Decide by code, money_moved and retry.',
  properties: {
    type: { type: 'string', format: 'uri', description: 'The documentation of the code.' },
    title: text('What the code means.'),
    status: { type: 'integer', minimum: 400, maximum: 599, description: 'The HTTP status.' },
    detail: text('What happened. It holds no value of a field.'),
    code: word([...Object.keys(errorCodes), ...Object.keys(serverErrors)], 'The same codes for every processor.'),
    suggested_action: text('The remedy.'),
    request_id: text('The id of this request, for the logs of the server.'),
    request_sent: word(['no', 'yes', 'unknown'], 'Whether a request was sent to the processor.'),
    money_moved: word(['no', 'yes', 'unknown'], 'Whether money moved, or a hold on it, because of this call.'),
    retry: word(
      ['never', 'same-key', 'after', 'new-attempt'],
      'Whether the call may be made again: never; with the same ids; the same, after retry_after_ms; as a new payment.',
    ),
    retry_after_ms: { type: 'integer', minimum: 0, description: 'Present with retry: after.' },
    issues: {
      type: 'array',
      description: 'The fields, or headers, that are wrong.',
      items: {
        type: 'object',
        properties: {
          field: text('The path of the field; empty for the request itself.'),
          message: text('What is wrong.'),
        },
        required: ['field', 'message'],
        additionalProperties: false,
      },
    },
    connector: text('The connector that was called.'),
    operation: text('The operation, such as customer.create.'),
    connector_request_id: text("The processor's id of the HTTP request, for its support and dashboard."),
    connector_code: text("The processor's own error code."),
    idempotency_key: text('The key that was sent, so that the call can be repeated with it.'),
    connector_customer_id: text('Known when the failure concerns a customer that exists.'),
    connector_transaction_id: text('Known when the failure concerns a payment that exists.'),
  },
  required: [
    'type',
    'title',
    'status',
    'detail',
    'code',
    'suggested_action',
    'request_id',
    'request_sent',
    'money_moved',
    'retry',
  ],
  additionalProperties: false,
};
