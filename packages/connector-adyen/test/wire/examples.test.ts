import type { Schema } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { storedListWire } from '../../src/request/stored-methods.ts';
import { modificationWire } from '../../src/wire/modification.ts';
import { paymentWire } from '../../src/wire/payment.ts';
import { storedMethodWire } from '../../src/wire/stored-method.ts';
import { needsSpecs, readDescription, specsPresent } from '../sandbox/support/spec.ts';

const schemas: readonly (readonly [example: RegExp, schema: Schema<unknown>])[] = [
  [/^get-storedPaymentMethods-.*-200$/, storedListWire],
  [/^post-storedPaymentMethods-.*-201$/, storedMethodWire],
  [/^post-payments-paymentPspReference-(?:captures|cancels|reversals|refunds)-.*-201$/, modificationWire],
  [/^post-payments-(?!paymentPspReference-).*-200$/, paymentWire],
];

function examplesOf(version: 71 | 72): readonly (readonly [name: string, value: unknown, schema: Schema<unknown>])[] {
  return Object.entries(readDescription(version).components.examples).flatMap(([name, { value }]) =>
    schemas.filter(([pattern]) => pattern.test(name)).map(([, schema]) => [name, value, schema] as const),
  );
}

describe.skipIf(!specsPresent)(`the answers that Adyen gives as examples (${needsSpecs})`, () => {
  it.each([71, 72] as const)('are read, of version %i', (version) => {
    if (!specsPresent) return;
    const examples = examplesOf(version);
    expect(examples.length).toBe(20);
    for (const [name, value, schema] of examples) {
      expect(schema['~standard'].validate(value), name).not.toHaveProperty('issues');
    }
  });
});
