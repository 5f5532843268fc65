import * as z from 'zod/mini';
import { createToy } from '../toy/connector.ts';
import { paymentWire } from '../toy/wire.ts';
import type { Broken } from './broken.ts';

const lenient = z.pipe(
  z.object({ ...paymentWire.shape, id: z.nullish(z.string()), amount: z.nullish(paymentWire.shape.amount) }),
  z.transform(({ id, amount, ...wire }) => ({
    ...wire,
    id: id ?? 'unknown',
    amount: amount ?? { value: 1050, currency: 'EUR' },
  })),
);

/** Wrong in what they make of answers. */
export const answers: Broken = {
  'documented-answers': () => createToy({ authorized: ({ networkTransactionId: _, ...result }) => result }),
  'merchant-ids-are-echoed': () =>
    createToy({
      captured: (result, { merchantCaptureId }) => ({
        ...result,
        ...(merchantCaptureId !== undefined && { merchantCaptureId: result.connectorTransactionId }),
      }),
    }),
  // It repeats what was asked for, whatever the answer says.
  'contradictions-are-caught': () => createToy({ authorized: (result, { amount }) => ({ ...result, amount }) }),
  'unknown-words-do-no-harm': () =>
    createToy({ wire: z.object({ ...paymentWire.shape, scheme: z.nullish(z.enum(['visa', 'mastercard'])) }) }),
  'empty-answers': () => createToy({ wire: lenient }),
  'answers-tell-no-secrets': () =>
    createToy({
      authorized: (result, { paymentMethod }) => ({
        ...result,
        paymentMethodToken: paymentMethod.card?.cardNumber.reveal(),
      }),
    }),
};
