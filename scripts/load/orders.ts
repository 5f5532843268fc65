import type { OperationName } from '@prism/core';

/** What the answers to earlier steps told of ids. */
export interface Answer {
  readonly status?: unknown;
  readonly connectorCustomerId?: string;
  readonly connectorTransactionId?: string;
  readonly connectorRefundId?: string;
  readonly paymentMethodToken?: string;
}

/** A call, and what it leaves behind at the processor. */
export interface Step {
  readonly operation: OperationName;
  /** In the names of TypeScript; with what the answers to earlier steps said. */
  request(earlier: Answer): object;
  /** The status with which it is answered when all is well. */
  readonly status: string;
  /** Nothing for a call that only looks. */
  readonly effect?: ExpectedEffect;
}

/** Something that has to happen once. */
export interface ExpectedEffect {
  readonly type: string;
  /** The merchant's id by which it is known in the processor's journal. */
  readonly of: string;
  /** In minor units, of which a customer and a stored card have none. */
  readonly amount?: number;
}

const card = {
  cardNumber: '4242424242424242',
  cardExpMonth: '03',
  cardExpYear: '2030',
  cardCvc: '737',
  cardHolderName: 'Jane Roe',
};

const usd = (minorAmount: number) => ({ minorAmount, currency: 'USD' });

/**
 * What one buyer does, in ten calls: becomes a customer, stores a card, pays and gets a part back, is charged for a
 * subscription, and has a second order that is called off. Each order has amounts of its own.
 */
export function order(ordinal: number): readonly Step[] {
  const amount = 1000 + ordinal;
  return [...opening(ordinal), ...purchase(ordinal, amount), subscription(ordinal, amount + 1), ...calledOff(ordinal)];
}

function opening(ordinal: number): Step[] {
  const customer = `customer_${ordinal}`;
  return [
    {
      operation: 'customer.create',
      request: () => ({ merchantCustomerId: customer, email: `buyer${ordinal}@example.com`, name: 'Jane Roe' }),
      status: 'ACTIVE',
      effect: { type: 'customer.created', of: customer },
    },
    {
      operation: 'paymentMethod.tokenize',
      request: ({ connectorCustomerId }) => ({
        merchantPaymentMethodId: `card_${ordinal}`,
        connectorCustomerId,
        paymentMethod: { card },
      }),
      status: 'ACTIVE',
      effect: { type: 'payment_method.attached', of: customer },
    },
  ];
}

function purchase(ordinal: number, amount: number): Step[] {
  const [payment, capture, refund] = [`payment_${ordinal}`, `capture_${ordinal}`, `refund_${ordinal}`] as const;
  return [
    {
      operation: 'payment.authorize',
      request: ({ connectorCustomerId, paymentMethodToken }) => ({
        merchantTransactionId: payment,
        amount: usd(amount),
        captureMethod: 'MANUAL',
        connectorCustomerId,
        paymentMethod: { token: { token: paymentMethodToken } },
      }),
      status: 'AUTHORIZED',
      effect: { type: 'authorized', of: payment, amount },
    },
    {
      operation: 'payment.capture',
      request: ({ connectorTransactionId }) => ({
        merchantCaptureId: capture,
        connectorTransactionId,
        amountToCapture: usd(amount),
      }),
      status: 'CAPTURED',
      effect: { type: 'captured', of: capture, amount },
    },
    {
      operation: 'payment.refund',
      request: ({ connectorTransactionId }) => ({
        merchantRefundId: refund,
        connectorTransactionId,
        refundAmount: usd(500),
      }),
      status: 'REFUND_SUCCESS',
      effect: { type: 'refunded', of: refund, amount: 500 },
    },
    {
      operation: 'refund.get',
      request: ({ connectorRefundId }) => ({ connectorRefundId }),
      status: 'REFUND_SUCCESS',
    },
  ];
}

function subscription(ordinal: number, amount: number): Step {
  const charge = `charge_${ordinal}`;
  return {
    operation: 'recurringPayment.charge',
    request: ({ connectorCustomerId, paymentMethodToken }) => ({
      merchantChargeId: charge,
      connectorCustomerId,
      paymentMethod: { token: { token: paymentMethodToken } },
      amount: usd(amount),
    }),
    status: 'CAPTURED',
    effect: { type: 'captured', of: charge, amount },
  };
}

function calledOff(ordinal: number): Step[] {
  const payment = `called_off_${ordinal}`;
  const amount = 2000 + ordinal;
  return [
    {
      operation: 'payment.authorize',
      request: ({ connectorCustomerId }) => ({
        merchantTransactionId: payment,
        amount: usd(amount),
        captureMethod: 'MANUAL',
        connectorCustomerId,
        paymentMethod: { card },
      }),
      status: 'AUTHORIZED',
      effect: { type: 'authorized', of: payment, amount },
    },
    {
      operation: 'payment.void',
      request: ({ connectorTransactionId }) => ({ merchantVoidId: `void_${ordinal}`, connectorTransactionId }),
      status: 'VOIDED',
      effect: { type: 'canceled', of: payment, amount },
    },
    {
      operation: 'payment.get',
      request: ({ connectorTransactionId }) => ({ connectorTransactionId }),
      status: 'VOIDED',
    },
  ];
}
