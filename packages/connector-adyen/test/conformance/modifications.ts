import type { OperationFixture, Stage } from '@prism/testkit';
import type { AdyenSettings } from '../../src/index.ts';
import type { AdyenSandbox } from '../../src/sandbox/index.ts';
import { testCard } from './cards.ts';
import { modificationErrors } from './errors.ts';
import { adyenAmount, amount, answer, merchantAccount, paymentId, post, returnUrl, told } from './http.ts';

type Of<Name extends `payment.${'capture' | 'void' | 'reverse' | 'refund'}`> = OperationFixture<
  Name,
  AdyenSettings,
  AdyenSandbox
>;

async function paid({ client, amount }: Stage<AdyenSandbox>, captureMethod: 'AUTOMATIC' | 'MANUAL') {
  const { connectorTransactionId = '' } = await client.call('payment.authorize', {
    merchantTransactionId: 'conformance-0',
    amount,
    paymentMethod: { card: testCard() },
    captureMethod,
    returnUrl,
  });
  return { connectorTransactionId };
}

/** A payment whose money is held. */
const aHold = (stage: Stage<AdyenSandbox>) => paid(stage, 'MANUAL');

/** A payment whose money was taken. */
const aPayment = (stage: Stage<AdyenSandbox>) => paid(stage, 'AUTOMATIC');

const received = (reference: string, more: object = {}) =>
  answer(201, {
    merchantAccount,
    paymentPspReference: paymentId,
    pspReference: 'NC6HT9CRT65ZGN82',
    reference,
    status: 'received',
    ...more,
  });

const initiated = { connectorTransactionId: paymentId, connectorStatus: 'received', statusCode: 201, ...told };
const unsent = (field: string) => [{ field, message: 'was not sent: Adyen has no place for it' }];

/** `reference` has at most 80 characters. */
const tooLong = 'x'.repeat(81);

const capture: Of<'payment.capture'> = {
  prepare: aHold,
  examples: [
    {
      request: {
        merchantCaptureId: 'capture_1',
        connectorTransactionId: paymentId,
        amountToCapture: amount,
        metadata: { basket: '7' },
      },
      http: post(`/payments/${paymentId}/captures`, { reference: 'capture_1', amount: adyenAmount }),
      answer: received('capture_1', { amount: adyenAmount }),
      result: {
        ...initiated,
        merchantCaptureId: 'capture_1',
        status: 'CAPTURE_INITIATED',
        amountToCapture: amount,
        warnings: unsent('metadata'),
      },
    },
  ],
  refusals: [
    {
      request: { merchantCaptureId: tooLong, connectorTransactionId: paymentId, amountToCapture: amount },
      code: 'INVALID_INPUT',
      field: 'merchantCaptureId',
    },
  ],
  statuses: [{ at: 'status', words: { received: 'CAPTURE_INITIATED' } }],
  errors: modificationErrors,
};

const voidPayment: Of<'payment.void'> = {
  prepare: aHold,
  examples: [
    {
      request: { merchantVoidId: 'void_1', connectorTransactionId: paymentId, cancellationReason: 'DUPLICATE' },
      http: post(`/payments/${paymentId}/cancels`, { reference: 'void_1' }),
      answer: received('void_1'),
      result: {
        ...initiated,
        merchantVoidId: 'void_1',
        status: 'VOID_INITIATED',
        warnings: unsent('cancellationReason'),
      },
    },
  ],
  refusals: [
    {
      request: { merchantVoidId: tooLong, connectorTransactionId: paymentId },
      code: 'INVALID_INPUT',
      field: 'merchantVoidId',
    },
  ],
  statuses: [{ at: 'status', words: { received: 'VOID_INITIATED' } }],
  errors: modificationErrors,
};

const reverse: Of<'payment.reverse'> = {
  prepare: aPayment,
  examples: [
    {
      request: { merchantReverseId: 'reverse_1', connectorTransactionId: paymentId },
      http: post(`/payments/${paymentId}/reversals`, { reference: 'reverse_1' }),
      answer: received('reverse_1'),
      result: { ...initiated, merchantReverseId: 'reverse_1', status: 'VOID_INITIATED' },
    },
  ],
  refusals: [
    {
      request: { merchantReverseId: tooLong, connectorTransactionId: paymentId },
      code: 'INVALID_INPUT',
      field: 'merchantReverseId',
    },
  ],
  statuses: [{ at: 'status', words: { received: 'VOID_INITIATED' } }],
  errors: modificationErrors,
};

// `merchantRefundReason` of the API's description.
const refundReasons = [
  ['DUPLICATE', 'DUPLICATE'],
  ['FRAUDULENT', 'FRAUD'],
] as const;

const refund: Of<'payment.refund'> = {
  prepare: aPayment,
  examples: [
    {
      request: {
        merchantRefundId: 'refund_1',
        connectorTransactionId: paymentId,
        refundAmount: amount,
        reason: 'REQUESTED_BY_CUSTOMER',
        metadata: { basket: '7' },
      },
      http: post(`/payments/${paymentId}/refunds`, {
        reference: 'refund_1',
        amount: adyenAmount,
        merchantRefundReason: 'CUSTOMER REQUEST',
      }),
      answer: received('refund_1', { amount: adyenAmount }),
      result: {
        ...initiated,
        merchantRefundId: 'refund_1',
        connectorRefundId: 'NC6HT9CRT65ZGN82',
        status: 'REFUND_PENDING',
        refundAmount: amount,
        warnings: unsent('metadata'),
      },
    },
    ...refundReasons.map(([reason, merchantRefundReason]) => ({
      request: { connectorTransactionId: paymentId, refundAmount: amount, reason },
      http: post(`/payments/${paymentId}/refunds`, { amount: adyenAmount, merchantRefundReason }),
      answer: received('', { reference: undefined, amount: adyenAmount }),
      result: {
        ...initiated,
        connectorRefundId: 'NC6HT9CRT65ZGN82',
        status: 'REFUND_PENDING',
        refundAmount: amount,
      } as const,
    })),
  ],
  refusals: [
    {
      request: { merchantRefundId: tooLong, connectorTransactionId: paymentId, refundAmount: amount },
      code: 'INVALID_INPUT',
      field: 'merchantRefundId',
    },
  ],
  statuses: [{ at: 'status', words: { received: 'REFUND_PENDING' } }],
  errors: modificationErrors,
};

export const modifications = {
  'payment.capture': capture,
  'payment.void': voidPayment,
  'payment.reverse': reverse,
  'payment.refund': refund,
};
