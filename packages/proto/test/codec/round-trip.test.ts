import { type DescMessage, fromBinary, type Message, toBinary } from '@bufbuild/protobuf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methodOf, requestFromWire, requestToWire, responseFromWire, responseToWire } from '../../src/index.ts';
import { specOf } from '../../src/operations.ts';
import { sides } from '../support/plans.ts';
import { anyOf } from '../support/values.ts';

/** As it arrives on the other side. */
const sent = (description: DescMessage, message: Message) => fromBinary(description, toBinary(description, message));

describe.each(sides.filter(({ side }) => side === 'request'))(
  'a request of $operation',
  ({ operation, plan, shape }) => {
    const { input } = methodOf(operation);

    function crossed(given: object) {
      const { idempotencyKey, testMode, ...request } = Object(given);
      const call = { ...(idempotencyKey && { idempotencyKey }), ...(testMode && { testMode }) };
      const message = requestToWire(operation, request, call);
      return { request, call, read: requestFromWire(operation, sent(input, message)) };
    }

    test('comes back as it went, whatever is given', () => {
      fc.assert(
        fc.property(anyOf(shape, plan, 'some'), (given) => {
          const { request, call, read } = crossed(Object(given));
          expect(read).toStrictEqual({
            request,
            idempotencyKey: call.idempotencyKey,
            testMode: call.testMode ?? false,
            unsupported: [],
            ignored: [],
          });
        }),
      );
    });

    test('is what the catalogue accepts, with every field', () => {
      fc.assert(
        fc.property(anyOf(shape, plan, 'all'), (given) => {
          const { read } = crossed(Object(given));
          expect(Object(specOf(operation).request)['~standard'].validate(read.request).issues).toBe(undefined);
        }),
        { numRuns: 30 },
      );
    });
  },
);

describe.each(sides.filter(({ side }) => side === 'response'))(
  'a response of $operation',
  ({ operation, plan, shape }) => {
    const { output } = methodOf(operation);

    test.each(['all', 'some'] as const)('comes back as it went, with %s fields', (extent) => {
      fc.assert(
        fc.property(anyOf(shape, plan, extent), (given) => {
          const response = Object(given);
          expect(responseFromWire(operation, sent(output, responseToWire(operation, response)))).toStrictEqual(
            response,
          );
        }),
      );
    });
  },
);
