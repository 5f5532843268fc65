import { describe, expect, test } from 'vitest';
import { described } from './support/described.ts';
import { type Facts, facts, needsReference, printed, readReference, referencePresent } from './support/reference.ts';

/** From here on the numbers are ours. */
const firstOfOurs = 1000;

const numberOf = (line: string) => Number(line.split(' ', 1)[0]);

/** What our protos say about what the reference has too. */
const inCommon: Facts = {
  services: pick(described.services, facts.services, (methods, theirs) => pick(methods, theirs, (method) => method)),
  messages: pick(described.messages, facts.messages, (lines) => lines.filter((line) => numberOf(line) < firstOfOurs)),
  enums: pick(described.enums, facts.enums, (values) =>
    Object.fromEntries(Object.entries(values).filter(([, number]) => number < firstOfOurs)),
  ),
};

function pick<Value, Theirs, Out>(
  all: Readonly<Record<string, Value>>,
  known: Readonly<Record<string, Theirs>>,
  map: (value: Value, theirs: Theirs) => Out,
): Record<string, Out> {
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, theirs]) => {
      const value = all[name];
      return value === undefined ? [] : [[name, map(value, theirs)]];
    }),
  );
}

const beyond = (all: object, known: object) => Object.keys(all).filter((name) => !(name in known));

describe('the protos and the reference', () => {
  test('have the same services and methods', () => expect(inCommon.services).toEqual(facts.services));

  test.each(Object.keys(facts.messages))('have the same fields in %s', (name) =>
    expect(inCommon.messages[name]).toEqual(facts.messages[name]),
  );

  test.each(Object.keys(facts.enums))('have the same values in %s', (name) =>
    expect(inCommon.enums[name]).toEqual(facts.enums[name]),
  );

  test('differ in these methods, types, fields and values of ours, and no others', () => {
    expect({
      methods: Object.entries(described.services).flatMap(([name, methods]) =>
        beyond(methods, facts.services[name] ?? {}).map((method) => `${name}/${method}`),
      ),
      messages: beyond(described.messages, facts.messages),
      enums: beyond(described.enums, facts.enums),
      fields: Object.entries(facts.messages).flatMap(([name]) =>
        (described.messages[name] ?? [])
          .filter((line) => numberOf(line) >= firstOfOurs)
          .map((line) => `${name} ${line}`),
      ),
      currencies: Object.keys(described.enums['Currency'] ?? {}).filter(
        (name) => !(name in (facts.enums['Currency'] ?? {})),
      ),
    }).toMatchInlineSnapshot(`
      {
        "currencies": [
          "BOV",
          "CHE",
          "CHW",
          "COU",
          "MXV",
          "USN",
          "UYI",
          "UYW",
          "VED",
          "XAD",
          "XCG",
          "ZWG",
        ],
        "enums": [
          "CustomerStatus",
          "PaymentMethodStatus",
          "ThreeDsExperience",
        ],
        "fields": [
          "CustomerServiceCreateRequest 1000 idempotency_key string optional",
          "CustomerServiceCreateRequest 1001 description string optional",
          "CustomerServiceCreateResponse 1000 connector_request_id string optional",
          "CustomerServiceCreateResponse 1001 warnings Warning repeated",
          "CustomerServiceCreateResponse 1002 status CustomerStatus optional",
          "CustomerServiceDeleteRequest 1000 idempotency_key string optional",
          "CustomerServiceDeleteResponse 1000 connector_request_id string optional",
          "CustomerServiceDeleteResponse 1001 warnings Warning repeated",
          "CustomerServiceDeleteResponse 1002 status CustomerStatus optional",
          "CustomerServiceDeleteResponse 1003 connector_customer_id string optional",
          "CustomerServiceGetResponse 1000 connector_request_id string optional",
          "CustomerServiceGetResponse 1001 warnings Warning repeated",
          "CustomerServiceGetResponse 1002 status CustomerStatus optional",
          "CustomerServiceGetResponse 1014 description string optional",
          "CustomerServiceGetResponse 1015 address Address optional",
          "CustomerServiceGetResponse 1016 metadata SecretString optional",
          "CustomerServiceGetResponse 1017 payment_methods CustomerPaymentMethod repeated",
          "CustomerServiceUpdateRequest 1000 idempotency_key string optional",
          "CustomerServiceUpdateRequest 1001 description string optional",
          "CustomerServiceUpdateResponse 1000 connector_request_id string optional",
          "CustomerServiceUpdateResponse 1001 warnings Warning repeated",
          "CustomerServiceUpdateResponse 1002 status CustomerStatus optional",
          "PaymentMethod 1000 encrypted_card EncryptedCardDetails oneof payment_method",
          "PaymentMethodServiceGetRequest 1002 connector_customer_id string optional",
          "PaymentMethodServiceGetResponse 1000 connector_request_id string optional",
          "PaymentMethodServiceGetResponse 1001 warnings Warning repeated",
          "PaymentMethodServiceGetResponse 1002 status PaymentMethodStatus optional",
          "PaymentMethodServiceGetResponse 1013 card StoredCard optional",
          "PaymentMethodServiceGetResponse 1016 metadata SecretString optional",
          "PaymentMethodServiceTokenizeRequest 1000 idempotency_key string optional",
          "PaymentMethodServiceTokenizeRequest 1002 connector_customer_id string optional",
          "PaymentMethodServiceTokenizeResponse 1000 connector_request_id string optional",
          "PaymentMethodServiceTokenizeResponse 1001 warnings Warning repeated",
          "PaymentMethodServiceTokenizeResponse 1002 status PaymentMethodStatus optional",
          "PaymentMethodServiceTokenizeResponse 1003 connector_customer_id string optional",
          "PaymentMethodServiceTokenizeResponse 1013 card StoredCard optional",
          "PaymentServiceAuthorizeRequest 1000 idempotency_key string optional",
          "PaymentServiceAuthorizeRequest 1002 connector_customer_id string optional",
          "PaymentServiceAuthorizeRequest 1003 three_ds_experience ThreeDsExperience optional",
          "PaymentServiceAuthorizeResponse 1000 connector_request_id string optional",
          "PaymentServiceAuthorizeResponse 1001 warnings Warning repeated",
          "PaymentServiceAuthorizeResponse 1003 connector_customer_id string optional",
          "PaymentServiceAuthorizeResponse 1004 amount Money optional",
          "PaymentServiceAuthorizeResponse 1005 captured_money Money optional",
          "PaymentServiceAuthorizeResponse 1006 capturable_money Money optional",
          "PaymentServiceAuthorizeResponse 1009 client_action google.protobuf.Struct optional",
          "PaymentServiceCaptureRequest 1000 idempotency_key string optional",
          "PaymentServiceCaptureResponse 1000 connector_request_id string optional",
          "PaymentServiceCaptureResponse 1001 warnings Warning repeated",
          "PaymentServiceCaptureResponse 1003 connector_customer_id string optional",
          "PaymentServiceCaptureResponse 1004 amount Money optional",
          "PaymentServiceCaptureResponse 1005 captured_money Money optional",
          "PaymentServiceCaptureResponse 1006 capturable_money Money optional",
          "PaymentServiceCaptureResponse 1007 network_transaction_id string optional",
          "PaymentServiceCaptureResponse 1008 redirection_data RedirectForm optional",
          "PaymentServiceCaptureResponse 1009 client_action google.protobuf.Struct optional",
          "PaymentServiceCaptureResponse 1010 amount_to_capture Money optional",
          "PaymentServiceGetResponse 1000 connector_request_id string optional",
          "PaymentServiceGetResponse 1001 warnings Warning repeated",
          "PaymentServiceGetResponse 1005 captured_money Money optional",
          "PaymentServiceGetResponse 1006 capturable_money Money optional",
          "PaymentServiceGetResponse 1009 client_action google.protobuf.Struct optional",
          "PaymentServiceRefundRequest 1000 idempotency_key string optional",
          "PaymentServiceReverseRequest 1000 idempotency_key string optional",
          "PaymentServiceReverseResponse 1000 connector_request_id string optional",
          "PaymentServiceReverseResponse 1001 warnings Warning repeated",
          "PaymentServiceReverseResponse 1003 connector_customer_id string optional",
          "PaymentServiceReverseResponse 1004 amount Money optional",
          "PaymentServiceReverseResponse 1005 captured_money Money optional",
          "PaymentServiceReverseResponse 1006 capturable_money Money optional",
          "PaymentServiceReverseResponse 1007 network_transaction_id string optional",
          "PaymentServiceReverseResponse 1008 redirection_data RedirectForm optional",
          "PaymentServiceReverseResponse 1009 client_action google.protobuf.Struct optional",
          "PaymentServiceReverseResponse 1011 mandate_reference MandateReference optional",
          "PaymentServiceReverseResponse 1012 raw_connector_status RawConnectorStatus optional",
          "PaymentServiceVoidRequest 1000 idempotency_key string optional",
          "PaymentServiceVoidResponse 1000 connector_request_id string optional",
          "PaymentServiceVoidResponse 1001 warnings Warning repeated",
          "PaymentServiceVoidResponse 1003 connector_customer_id string optional",
          "PaymentServiceVoidResponse 1004 amount Money optional",
          "PaymentServiceVoidResponse 1005 captured_money Money optional",
          "PaymentServiceVoidResponse 1006 capturable_money Money optional",
          "PaymentServiceVoidResponse 1007 network_transaction_id string optional",
          "PaymentServiceVoidResponse 1008 redirection_data RedirectForm optional",
          "PaymentServiceVoidResponse 1009 client_action google.protobuf.Struct optional",
          "RecurringPaymentServiceChargeRequest 1000 idempotency_key string optional",
          "RecurringPaymentServiceChargeResponse 1000 connector_request_id string optional",
          "RecurringPaymentServiceChargeResponse 1001 warnings Warning repeated",
          "RecurringPaymentServiceChargeResponse 1003 connector_customer_id string optional",
          "RecurringPaymentServiceChargeResponse 1004 amount Money optional",
          "RecurringPaymentServiceChargeResponse 1005 captured_money Money optional",
          "RecurringPaymentServiceChargeResponse 1006 capturable_money Money optional",
          "RecurringPaymentServiceChargeResponse 1009 client_action google.protobuf.Struct optional",
          "RefundResponse 1000 connector_request_id string optional",
          "RefundResponse 1001 warnings Warning repeated",
        ],
        "messages": [
          "CustomerPaymentMethod",
          "Warning",
          "StoredCard",
          "EncryptedCardDetails",
          "PaymentServiceCompleteAuthenticationRequest",
          "PaymentMethodServiceDeleteRequest",
          "PaymentMethodServiceDeleteResponse",
          "PrismError",
          "InputIssue",
        ],
        "methods": [
          "CustomerService/Update",
          "CustomerService/Delete",
          "PaymentService/CompleteAuthentication",
          "PaymentMethodService/Delete",
          "grpc.health.v1.Health/Watch",
        ],
      }
    `);
  });

  test('give a name of ours the same number wherever it stands', () => {
    const side = (name: string) => (name.endsWith('Request') ? 'request' : 'response');
    const numbers = new Map<string, Set<number>>();
    for (const [message, lines] of Object.entries(described.messages)) {
      for (const line of lines.filter((each) => numberOf(each) >= firstOfOurs)) {
        const key = `${side(message)} ${line.split(' ')[1]}`;
        numbers.set(key, (numbers.get(key) ?? new Set()).add(numberOf(line)));
      }
    }
    expect([...numbers].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});

describe.skipIf(!referencePresent)(`the facts that are checked in (${needsReference})`, () => {
  test('are those of the reference', async () => {
    await expect(printed(readReference())).toMatchFileSnapshot('reference/facts.snap');
  });
});
