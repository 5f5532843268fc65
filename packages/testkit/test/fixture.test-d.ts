import { expectTypeOf } from 'vitest';
import { type ToyFixture, toyFixture } from './toy/fixture.ts';

const { operations } = toyFixture();
type Operations = ToyFixture['operations'];

// Each operation that the connector has is asked for, and no other.
const { 'payment.capture': capture, ...withoutCapture } = operations;
// @ts-expect-error
expectTypeOf(withoutCapture).toExtend<Operations>();
// @ts-expect-error
const tooMany: Operations = { ...operations, 'payment.void': capture };

// Of each at least one example, and the words of its status where it has such.
// @ts-expect-error
const withoutExamples: Operations['payment.capture'] = { ...capture, examples: [] };
const { statuses, ...withoutStatuses } = capture;
// @ts-expect-error
expectTypeOf(withoutStatuses).toExtend<Operations['payment.capture']>();
// @ts-expect-error
const strangeStatus: Operations['payment.capture']['statuses'] = [{ at: 'state', words: { held: 'HELD' } }];
// @ts-expect-error
const declinedCustomer: Operations['customer.create'] = { ...operations['customer.create'], declines: [] };

expectTypeOf([tooMany, withoutExamples, strangeStatus, declinedCustomer]).toBeObject();
