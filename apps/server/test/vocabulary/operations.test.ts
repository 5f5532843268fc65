import { catalogue } from '@prism/core';
import { describe, expect, test } from 'vitest';
import { operations } from '../../src/vocabulary/operations.ts';
import type { Shape, ValueShape } from '../../src/vocabulary/shape.ts';

interface Leaf {
  readonly path: string;
  readonly shape: ValueShape;
  readonly isFree: boolean;
}

function leavesOf(shape: Shape, path: string, isFree = false): Leaf[] {
  if (shape.kind === 'object') {
    return [...shape.fields.values()].flatMap(({ wireName, shape: inner }) => leavesOf(inner, `${path}.${wireName}`));
  }
  if (shape.kind === 'map') return leavesOf(shape.values, `${path}.*`, true);
  if (shape.kind === 'list') return leavesOf(shape.items, `${path}[]`);
  return [{ path, shape, isFree }];
}

const all = [...operations.values()].flatMap(({ name, request, response }) => [
  ...leavesOf(request, `${name} <`),
  ...leavesOf(response, `${name} >`),
]);

const at = (path: string) => all.find((leaf) => leaf.path === path)?.shape;

describe('what the catalogue says of its operations', () => {
  test('is there for each of them', () => {
    const declared = Object.entries(catalogue).flatMap(([service, specs]) =>
      Object.keys(specs).map((operation) => `${service}.${operation}`),
    );
    expect([...operations.keys()]).toEqual(declared);
    for (const { request, response } of operations.values()) {
      expect(request.fields.size).toBeGreaterThan(0);
      expect(response.fields.size).toBeGreaterThan(2);
    }
  });

  test('gives every field a type', () => {
    expect(all.length).toBeGreaterThan(400);
    const untyped = all.filter(
      ({ shape, isFree }) => !isFree && !('type' in shape.schema) && !('anyOf' in shape.schema),
    );
    expect(untyped.map(({ path }) => path)).toEqual([]);
  });

  test('gives every text that is one of some words these words', () => {
    expect(at('payment.authorize <.amount.currency')?.schema['enum']).toContain('EUR');
    expect(at('payment.authorize <.capture_method')?.schema['enum']).toEqual(['AUTOMATIC', 'MANUAL']);
    expect(at('payment.authorize >.status')?.schema['enum']).toEqual(
      expect.arrayContaining(['CAPTURED', 'FAILURE', 'AUTHENTICATION_PENDING']),
    );
    expect(at('payment.authorize >.error.unified_details.code')?.schema['enum']).toContain('INSUFFICIENT_FUNDS');
  });

  test('tells whole numbers, URLs and e-mail addresses', () => {
    expect(at('payment.authorize <.amount.minor_amount')?.schema).toEqual({
      type: 'integer',
      minimum: 1,
      maximum: Number.MAX_SAFE_INTEGER,
    });
    expect(at('payment.authorize <.browser_info.color_depth')?.schema['type']).toBe('integer');
    expect(at('payment.authorize <.return_url')?.schema['format']).toBe('uri');
    expect(at('customer.create <.email')?.schema['format']).toBe('email');
  });

  test('tells what is secret or personal', () => {
    const sensitive = all.filter(({ shape }) => shape.isSensitive).map(({ path }) => path);
    expect(sensitive).toEqual(
      expect.arrayContaining([
        'customer.create <.email',
        'customer.create <.address.line1',
        'payment.authorize <.payment_method.card.card_number',
        'payment.authorize <.payment_method.card.card_cvc',
        'payment.authorize <.payment_method.token.token',
        'payment.authorize <.browser_info.ip_address',
        'payment.completeAuthentication <.authentication_result.*',
      ]),
    );
    expect(sensitive.filter((path) => /currency|minor_amount|merchant_|connector_|metadata/.test(path))).toEqual([]);
  });

  test('tells what must be there', () => {
    const required = (name: string) =>
      [...(operations.get(name)?.request.fields.values() ?? [])].filter((field) => field.isRequired);
    expect(required('customer.create').map(({ wireName }) => wireName)).toEqual(['merchant_customer_id']);
    expect(required('payment.authorize').map(({ wireName }) => wireName)).toEqual(['amount', 'payment_method']);
  });
});
