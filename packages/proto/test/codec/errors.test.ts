import { fromBinary, toBinary, toJson } from '@bufbuild/protobuf';
import { ConnectorError, IntegrationError, isPrismError, type PrismError } from '@prism/core';
import { expect, test } from 'vitest';
import { PrismErrorSchema } from '../../src/gen/types/error_pb.ts';
import { errorToWire, requestFieldOf } from '../../src/index.ts';

const seen = (error: PrismError, nameOfField?: (field: string) => string) => {
  const bytes = toBinary(PrismErrorSchema, errorToWire(error, nameOfField));
  return toJson(PrismErrorSchema, fromBinary(PrismErrorSchema, bytes), { useProtoFieldName: true });
};

test('an error crosses with all that it tells', () => {
  const error = new ConnectorError('CUSTOMER_ALREADY_EXISTS', {
    message: 'There is such a customer.',
    statusCode: 409,
    connector: 'acme',
    operation: 'customer.create',
    moneyMoved: 'unknown',
    retry: { kind: 'after', afterMs: 1500 },
    connectorRequestId: 'req_1',
    connectorCode: 'exists',
    idempotencyKey: 'key-1',
    connectorCustomerId: 'cus_1',
    connectorTransactionId: 'pi_1',
  });
  expect(seen(error)).toEqual({
    name: 'ConnectorError',
    code: 'CUSTOMER_ALREADY_EXISTS',
    message: 'There is such a customer.',
    suggested_action: error.suggestedAction,
    doc_url: error.docUrl,
    status_code: 409,
    connector: 'acme',
    operation: 'customer.create',
    request_sent: 'yes',
    money_moved: 'unknown',
    retry: 'after',
    retry_after_ms: 1500,
    connector_request_id: 'req_1',
    connector_code: 'exists',
    idempotency_key: 'key-1',
    connector_customer_id: 'cus_1',
    connector_transaction_id: 'pi_1',
  });
});

test('an error names the fields as they stand on the wire', () => {
  const issues = [{ field: 'name', message: 'must not be empty' }];
  const error = new IntegrationError('INVALID_CUSTOMER_DATA', { issues, message: 'half \ud83d' });
  expect(seen(error, (field) => requestFieldOf('customer.create', field))).toMatchObject({
    message: 'half \ufffd',
    issues: [{ field: 'customer_name', message: 'must not be empty' }],
  });
});

test.each([
  [0.5, 1],
  [1e15, 2 ** 32 - 1],
])('an error crosses although it asks to wait for %d ms', (afterMs, expected) => {
  const error = new ConnectorError('RATE_LIMITED', { retry: { kind: 'after', afterMs } });
  expect(seen(error)).toMatchObject({ retry_after_ms: expected });
});

test('whatever an error tells has a place', () => {
  const error = new IntegrationError('INVALID_INPUT');
  const told = isPrismError(error) ? Object.keys(Object(error.toJSON())) : [];
  expect(told.filter((name) => !PrismErrorSchema.fields.some(({ localName }) => localName === name))).toEqual([]);
});
