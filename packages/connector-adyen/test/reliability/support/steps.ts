import type { Money, PaymentMethod } from '@prism/core';
import { type Step as StepOf, sketch } from '@prism/reliability';
import type { EffectType } from '../../../src/sandbox/index.ts';

type Step = StepOf<EffectType>;

/** A merchant's id, or none. */
type MerchantId = string | undefined;

const visa = { cardNumber: '4111111111111111', cardExpMonth: '03', cardExpYear: '2030', cardCvc: '737' };
const returnUrl = 'https://shop.example/return';

/** Ways to pay, and whether the bank agrees. */
export const methods: readonly { readonly method: PaymentMethod; readonly isDeclined: boolean }[] = [
  { method: { card: visa }, isDeclined: false },
  { method: { card: { ...visa, cardHolderName: 'Ada Lovelace' } }, isDeclined: false },
  {
    method: {
      encryptedCard: { cardNumber: 'test_5555444433331111', cardExpMonth: 'test_03', cardExpYear: 'test_2030' },
    },
    isDeclined: false,
  },
  { method: { card: { ...visa, cardHolderName: 'DECLINED' } }, isDeclined: true },
];

export function tokenize(merchantPaymentMethodId: MerchantId, connectorCustomerId: string): Step {
  return {
    operation: 'paymentMethod.tokenize',
    isNamed: merchantPaymentMethodId !== undefined,
    status: 'ACTIVE',
    effects: ['payment_method.stored'],
    subject: 'payment_method.stored',
    async submit(client, options) {
      const request = { merchantPaymentMethodId, connectorCustomerId, paymentMethod: { card: visa } };
      const { paymentMethodToken: id, status } = await client.call('paymentMethod.tokenize', request, options);
      return { id, status };
    },
  };
}

/** What shall happen to money. */
function effectOn({ minorAmount, currency }: Money, type: EffectType): string {
  return sketch({ type, amount: minorAmount, currency });
}

interface Payment {
  readonly amount: Money;
  readonly captureMethod: 'MANUAL' | 'AUTOMATIC';
}

/** What a payment does that is authorized, and what of one that is not. */
function paid({ amount, captureMethod }: Payment, isDeclined: boolean): Pick<Step, 'effects' | 'status' | 'subject'> {
  if (isDeclined) return { status: 'FAILURE', effects: [effectOn(amount, 'declined')], subject: 'declined' };
  const held = [effectOn(amount, 'authorized')];
  if (captureMethod === 'MANUAL') return { status: 'AUTHORIZED', effects: held, subject: 'authorized' };
  return { status: 'CAPTURED', effects: [...held, effectOn(amount, 'captured')], subject: 'captured' };
}

/** Payments at Adyen, this and the next, have to be named. */
export function authorize(
  merchantTransactionId: string,
  payment: Payment,
  { method, isDeclined }: (typeof methods)[number],
): Step {
  return {
    ...paid(payment, isDeclined),
    operation: 'payment.authorize',
    isNamed: true,
    async submit(client, options) {
      const request = { merchantTransactionId, paymentMethod: method, returnUrl, ...payment };
      const { connectorTransactionId: id, status } = await client.call('payment.authorize', request, options);
      return { id, status };
    },
  };
}

export function charge(
  merchantChargeId: string,
  payment: Payment & { readonly connectorCustomerId: string },
  token: string,
): Step {
  return {
    ...paid(payment, false),
    operation: 'recurringPayment.charge',
    isNamed: true,
    async submit(client, options) {
      const request = { merchantChargeId, paymentMethod: { token: { token } }, ...payment };
      const { connectorTransactionId: id, status } = await client.call('recurringPayment.charge', request, options);
      return { id, status };
    },
  };
}

export function capture(merchantCaptureId: MerchantId, connectorTransactionId: string, part: Money): Step {
  return {
    operation: 'payment.capture',
    isNamed: merchantCaptureId !== undefined,
    status: 'CAPTURE_INITIATED',
    effects: [effectOn(part, 'captured')],
    subject: 'captured',
    async submit(client, options) {
      const request = { merchantCaptureId, connectorTransactionId, amountToCapture: part };
      const { connectorTransactionId: id, status } = await client.call('payment.capture', request, options);
      return { id, status };
    },
  };
}

/** Cancels what is held, gives back what is captured. */
export function reverse(
  merchantReverseId: MerchantId,
  connectorTransactionId: string,
  { amount, isCaptured }: { readonly amount: Money; readonly isCaptured: boolean },
): Step {
  const subject = isCaptured ? 'refunded' : 'canceled';
  return {
    operation: 'payment.reverse',
    isNamed: merchantReverseId !== undefined,
    status: 'VOID_INITIATED',
    effects: [effectOn(amount, subject)],
    subject,
    async submit(client, options) {
      const request = { merchantReverseId, connectorTransactionId };
      const { connectorTransactionId: id, status } = await client.call('payment.reverse', request, options);
      return { id, status };
    },
  };
}

export function refund(merchantRefundId: MerchantId, connectorTransactionId: string, refundAmount: Money): Step {
  return {
    operation: 'payment.refund',
    isNamed: merchantRefundId !== undefined,
    status: 'REFUND_PENDING',
    effects: [effectOn(refundAmount, 'refunded')],
    subject: 'refunded',
    async submit(client, options) {
      const request = { merchantRefundId, connectorTransactionId, refundAmount };
      const { connectorTransactionId: id, status } = await client.call('payment.refund', request, options);
      return { id, status };
    },
  };
}
