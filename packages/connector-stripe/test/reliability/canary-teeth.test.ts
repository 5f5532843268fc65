import { inVirtualTime } from '@prism/reliability';
import { createCanaries, disguises, leaks } from '@prism/reliability/canary';
import { describe, expect, it } from 'vitest';
import { inEveryOperation, quoted } from './support/canary/bugs.ts';
import type { Disaster } from './support/canary/disasters.ts';
import { play, requestOf } from './support/canary/stage.ts';

const canaries = createCanaries(4711, 'sk_test_');
const forbidden = disguises(canaries);
const reaches = /./;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const leaky: readonly (readonly [name: string, disaster: Disaster])[] = [
  [
    'connector that warns of what it was given',
    {
      reaches,
      connector: inEveryOperation((run) => (input, context) => {
        context.warn({ field: 'name', message: `was not sent: ${quoted(input)}` });
        return run(input, context);
      }),
    },
  ],
  [
    'connector that refuses with the value',
    {
      reaches,
      connector: inEveryOperation(() => (input, context) => context.refuse({ field: 'name', message: quoted(input) })),
    },
  ],
  [
    'connector that answers with what it was given, in base64',
    {
      reaches,
      connector: inEveryOperation(
        (run) => async (input, context) =>
          Object.assign(await run(input, context), { connectorStatus: base64(quoted(input)) }),
      ),
    },
  ],
  [
    'observer that logs the application’s own data',
    { reaches, observer: ({ cardNumber }) => ({ onEnd: (event) => console.log(event, cardNumber) }) },
  ],
  [
    'observer whose error quotes',
    {
      reaches,
      observer: ({ apiKey }) => ({
        onStart: () => {
          throw new Error(`no log for ${apiKey}`);
        },
      }),
    },
  ],
];

describe('the canaries give away', () => {
  it.each(leaky)('a %s', async (_name, disaster) => {
    const { given, told } = await inVirtualTime(1, () => play('payment.authorize', canaries, disaster));
    expect(leaks([...given, ...told], forbidden)).not.toEqual([]);
  });

  it('an operation that nobody gave canaries', () => {
    const subjects = { connectorCustomerId: '', paymentMethodToken: '', heldTransactionId: '' };
    expect(() =>
      requestOf('customer.merge', canaries, { ...subjects, capturedTransactionId: '', connectorRefundId: '' }),
    ).toThrow('customer.merge has no request with canaries');
  });
});
