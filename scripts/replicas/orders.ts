import type { OperationName } from '@prism/core';
import type { Answer } from '../load/orders.ts';

/** A call, the id that names it for the merchant, and what it leaves behind at the processor. */
export interface Step {
  readonly operation: OperationName;
  readonly id: string;
  readonly effect: 'authorized' | 'captured' | 'customer.created' | 'refunded';
  /** In minor units, of which there is none for a customer. */
  readonly amount?: number;
  /** In the names of TypeScript; with what the answers to earlier steps said. */
  request(earlier: Answer): object;
}

/** What one buyer does: becomes a customer, pays, is charged, and gets a part back. Each order has an amount of its own. */
export function order(ordinal: number): readonly Step[] {
  const amount = 1000 + ordinal;
  return [
    newCustomer(`customer_${ordinal}`),
    authorization(`payment_${ordinal}`, amount),
    capture(`capture_${ordinal}`, amount),
    refund(`refund_${ordinal}`, 500),
  ];
}

function newCustomer(id: string): Step {
  return {
    operation: 'customer.create',
    id,
    effect: 'customer.created',
    request: () => ({ merchantCustomerId: id, email: `${id}@example.com` }),
  };
}

const card = {
  cardNumber: '4242424242424242',
  cardExpMonth: '03',
  cardExpYear: '2030',
  cardCvc: '737',
  cardHolderName: 'Jane Roe',
};

function authorization(id: string, amount: number): Step {
  return {
    operation: 'payment.authorize',
    id,
    effect: 'authorized',
    amount,
    request: ({ connectorCustomerId }) => ({
      merchantTransactionId: id,
      amount: dollars(amount),
      captureMethod: 'MANUAL',
      connectorCustomerId,
      paymentMethod: { card },
    }),
  };
}

function capture(id: string, amount: number): Step {
  return {
    operation: 'payment.capture',
    id,
    effect: 'captured',
    amount,
    request: ({ connectorTransactionId }) => ({
      merchantCaptureId: id,
      connectorTransactionId,
      amountToCapture: dollars(amount),
    }),
  };
}

function refund(id: string, amount: number): Step {
  return {
    operation: 'payment.refund',
    id,
    effect: 'refunded',
    amount,
    request: ({ connectorTransactionId }) => ({
      merchantRefundId: id,
      connectorTransactionId,
      refundAmount: dollars(amount),
    }),
  };
}

function dollars(minorAmount: number): object {
  return { minorAmount, currency: 'USD' };
}
