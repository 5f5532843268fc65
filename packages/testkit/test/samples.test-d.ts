import type { RequestOf } from '@prism/core';
import { expectTypeOf } from 'vitest';
import type { SampleOf } from '../src/samples/sample.ts';
import { samples } from '../src/samples/samples.ts';

type Capture = SampleOf<RequestOf<'payment.capture'>>;
const capture: Capture = samples['payment.capture'];

// A field without a sample does not compile, whether it is a value, one of some words, or within another.
const { metadata, ...withoutMetadata } = capture;
// @ts-expect-error
expectTypeOf(withoutMetadata).toExtend<Capture>();
// @ts-expect-error
expectTypeOf({ ...capture, amountToCapture: { minorAmount: [1, 2] } }).toExtend<Capture>();
// @ts-expect-error
expectTypeOf({ words: { AUTOMATIC: true } } as const).toExtend<SampleOf<'AUTOMATIC' | 'MANUAL'>>();
// @ts-expect-error
expectTypeOf(['only one'] as const).toExtend<SampleOf<string>>();
