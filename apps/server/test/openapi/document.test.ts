import { errorCodes } from '@prism/core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { describedTypes } from '../../scripts/described-types.ts';
import { loadConnectors } from '../../src/connectors/registry.ts';
import { serverErrors } from '../../src/errors/server-error.ts';
import written from '../../src/openapi/descriptions.json' with { type: 'json' };
import { type OpenApiDocument, openApiDocument } from '../../src/openapi/document.ts';
import { examples } from '../../src/openapi/examples.ts';
import { operations } from '../../src/vocabulary/operations.ts';
import { asApplication, start } from '../support/server.ts';

let document: OpenApiDocument;

beforeAll(() => {
  asApplication();
  document = JSON.parse(JSON.stringify(openApiDocument(loadConnectors(['stripe', 'adyen']), '1.2.3')));
});

function ajv(): Ajv2020 {
  const validator = new Ajv2020({ strict: false, allErrors: true, formats: { uri: true, email: true } });
  return validator.addSchema(document, 'prism');
}

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)));
}

const schemaNamed = (name: string) => ({ $ref: `prism#/components/schemas/${name}` });

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone({ ...document }));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test('refers to nothing that is not there', () => {
    const refs = [...new Set(refsIn(document))];
    expect(refs.length).toBeGreaterThan(30);
    for (const ref of refs) {
      const found = ref
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((at, name) => Reflect.get(Object(at), name), document);
      expect(found, ref).toBeTypeOf('object');
    }
  });

  test('has every operation, and says which connectors have it', () => {
    expect(Object.keys(document.paths)).toEqual([...operations.values()].map(({ path }) => path));
    expect(document.paths['/v1/payment/reverse']?.post['x-prism-connectors']).toEqual(['adyen']);
    expect(document.paths['/v1/customer/create']?.post['x-prism-connectors']).toEqual(['stripe', 'adyen']);
    const ids = Object.values(document.paths).map(({ post }) => post.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('describes a request field by field, in the words of its callers', () => {
    expect(document.components.schemas['CustomerCreateRequest']).toMatchInlineSnapshot(`
      {
        "additionalProperties": false,
        "description": "Asks the processor for a customer profile.",
        "properties": {
          "address": {
            "$ref": "#/components/schemas/PostalAddress",
          },
          "description": {
            "maxLength": 5000,
            "minLength": 1,
            "type": "string",
          },
          "email": {
            "format": "email",
            "maxLength": 512,
            "minLength": 1,
            "type": "string",
            "writeOnly": true,
            "x-prism-sensitive": true,
          },
          "merchant_customer_id": {
            "description": "Your own id of the customer. The same id with the same details is the same customer, however often it is sent.",
            "maxLength": 255,
            "minLength": 1,
            "pattern": "^[^\\p{C}]*$",
            "type": "string",
          },
          "metadata": {
            "additionalProperties": {
              "maxLength": 5000,
              "type": "string",
            },
            "description": "Pairs of text. Not for personal data: they are not redacted.",
            "type": "object",
          },
          "name": {
            "maxLength": 500,
            "minLength": 1,
            "type": "string",
            "writeOnly": true,
            "x-prism-sensitive": true,
          },
          "phone": {
            "maxLength": 40,
            "minLength": 1,
            "type": "string",
            "writeOnly": true,
            "x-prism-sensitive": true,
          },
        },
        "required": [
          "merchant_customer_id",
        ],
        "type": "object",
      }
    `);
    expect(document.components.schemas['Money']).toMatchObject({
      properties: { minor_amount: { type: 'integer', maximum: Number.MAX_SAFE_INTEGER }, currency: { type: 'string' } },
      required: ['minor_amount', 'currency'],
    });
    const { properties } = Object(document.components.schemas['PaymentAuthorizeRequest']);
    expect(properties.amount).toEqual({
      $ref: '#/components/schemas/Money',
      properties: { minor_amount: { minimum: 1 } },
    });
    expect(properties.capture_method.description).toContain('`/v1/payment/capture`');
    expect(properties.three_ds_experience.description).toContain('`return_url`');
  });

  test('marks what is secret or personal', () => {
    const { properties } = Object(document.components.schemas['Card']);
    expect(properties.card_number).toMatchObject({ writeOnly: true, 'x-prism-sensitive': true });
  });

  test('knows every code', () => {
    const { properties } = Object(document.components.schemas['Problem']);
    expect(properties.code.enum).toEqual([...Object.keys(errorCodes), ...Object.keys(serverErrors)]);
  });

  test("has the words of the catalogue's sources: else run `npx pnpm write-docs`", () => {
    expect(written).toEqual(describedTypes(`${import.meta.dirname}/../../../../packages/core/src`));
  });
});

describe('the examples', () => {
  test('there is one for each operation', () => {
    expect(Object.keys(examples).sort()).toEqual([...operations.keys()].sort());
  });

  test.each([...operations.values()])('that of $name fits its schema', ({ name, path }) => {
    const { schema } = Object(document.paths[path]?.post.requestBody).content['application/json'];
    const validate = ajv().compile({ $ref: `prism${schema.$ref}` });
    expect({ fits: validate(examples[name]), errors: validate.errors }).toEqual({ fits: true, errors: null });
    expect(validate({ ...examples[name], surprise: true })).toBe(false);
  });
});

describe('what the server says', () => {
  test('fits the document, and so do its problems', async () => {
    const { post } = await start({ connectors: ['stripe', 'adyen'] });
    const check = (schema: string, body: unknown) => {
      const validate = ajv().compile(schemaNamed(schema));
      expect({ fits: validate(body), errors: validate.errors }).toEqual({ fits: true, errors: null });
    };
    const created = await post('/v1/customer/create', examples['customer.create']);
    check('CustomerCreateResponse', created.body);
    check(
      'CustomerGetResponse',
      (await post('/v1/customer/get', { connector_customer_id: created.body.connector_customer_id })).body,
    );
    check('PaymentAuthorizeResponse', (await post('/v1/payment/authorize', examples['payment.authorize'])).body);
    check('Problem', (await post('/v1/payment/authorize', {})).body);
    check('Problem', (await post('/v1/payment/get', examples['payment.get'])).body);
    check('Problem', (await post('/v1/nothing', {})).body);
  });
});
