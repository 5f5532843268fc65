import type { Money, PaymentMethod } from '@prism/core';
import { type Step as StepOf, sketch } from '@prism/reliability';
import type { EffectType } from '../../../src/sandbox/index.ts';

type Step = StepOf<EffectType>;

/** A merchant's id, or none. */
type MerchantId = string | undefined;

const visa = { cardNumber: '4242424242424242', cardExpMonth: '12', cardExpYear: '2034', cardCvc: '123' };

/** Ways to pay, and whether the bank agrees. */
export const methods: readonly { readonly method: PaymentMethod; readonly isDeclined: boolean }[] = [
  { method: { card: visa }, isDeclined: false },
  { method: { token: { token: 'pm_card_visa' } }, isDeclined: false },
  { method: { token: { token: 'tok_mastercard' } }, isDeclined: false },
  { method: { token: { token: 'pm_card_visa_chargeDeclined' } }, isDeclined: true },
];

export function createCustomer(merchantCustomerId: string): Step {
  return {
    operation: 'customer.create',
    isNamed: true,
    status: 'ACTIVE',
    effects: ['customer.created'],
    subject: 'customer.created',
    async submit(client, options) {
      const request = { merchantCustomerId, name: 'Ada Lovelace', email: 'ada@example.com' };
      const { connectorCustomerId: id, status } = await client.call('customer.create', request, options);
      return { id, status };
    },
  };
}

export function tokenize(merchantPaymentMethodId: MerchantId, connectorCustomerId: string): Step {
  return {
    operation: 'paymentMethod.tokenize',
    isNamed: merchantPaymentMethodId !== undefined,
    status: 'ACTIVE',
    effects: ['payment_method.attached', 'payment_method.created'],
    subject: 'payment_method.attached',
    async submit(client, options) {
      const request = { merchantPaymentMethodId, connectorCustomerId, paymentMethod: { card: visa } };
      const { paymentMethodToken: id, status } = await client.call('paymentMethod.tokenize', request, options);
      return { id, status };
    },
  };
}

/** What shall happen to money. */
function effectOn({ minorAmount, currency }: Money, type: EffectType): string {
  return sketch({ type, amount: minorAmount, currency: currency.toLowerCase() });
}

interface Payment {
  readonly amount: Money;
  readonly captureMethod: 'MANUAL' | 'AUTOMATIC';
  readonly connectorCustomerId?: string | undefined;
}

/** What a payment does that is authorized, and what of one that is not. */
function paid({ amount, captureMethod }: Payment, isDeclined: boolean): Pick<Step, 'effects' | 'status' | 'subject'> {
  const created = effectOn(amount, 'payment_intent.created');
  if (isDeclined) {
    return { status: 'FAILURE', effects: [effectOn(amount, 'declined'), created], subject: 'declined' };
  }
  const held = [effectOn(amount, 'authorized'), created];
  if (captureMethod === 'MANUAL') return { status: 'AUTHORIZED', effects: held, subject: 'authorized' };
  return { status: 'CAPTURED', effects: [...held, effectOn(amount, 'captured')], subject: 'captured' };
}

export function authorize(
  merchantTransactionId: MerchantId,
  payment: Payment,
  { method, isDeclined }: (typeof methods)[number],
): Step {
  const { effects, ...expected } = paid(payment, isDeclined);
  return {
    ...expected,
    operation: 'payment.authorize',
    isNamed: merchantTransactionId !== undefined,
    effects: [...effects, 'payment_method.created'],
    async submit(client, options) {
      const request = { merchantTransactionId, paymentMethod: method, ...payment };
      const { connectorTransactionId: id, status } = await client.call('payment.authorize', request, options);
      return { id, status };
    },
  };
}

export function charge(
  merchantChargeId: MerchantId,
  payment: Payment & { readonly connectorCustomerId: string },
  token: string,
): Step {
  return {
    ...paid(payment, false),
    operation: 'recurringPayment.charge',
    isNamed: merchantChargeId !== undefined,
    async submit(client, options) {
      const request = { merchantChargeId, paymentMethod: { token: { token } }, ...payment };
      const { connectorTransactionId: id, status } = await client.call('recurringPayment.charge', request, options);
      return { id, status };
    },
  };
}

export function capture(
  merchantCaptureId: MerchantId,
  connectorTransactionId: string,
  part: Money,
  whole: Money,
): Step {
  return {
    operation: 'payment.capture',
    isNamed: merchantCaptureId !== undefined,
    status: part.minorAmount < whole.minorAmount ? 'PARTIALLY_CAPTURED' : 'CAPTURED',
    effects: [effectOn(part, 'captured')],
    subject: 'captured',
    async submit(client, options) {
      const request = { merchantCaptureId, connectorTransactionId, amountToCapture: part };
      const { connectorTransactionId: id, status } = await client.call('payment.capture', request, options);
      return { id, status };
    },
  };
}

export function refund(merchantRefundId: MerchantId, connectorTransactionId: string, refundAmount: Money): Step {
  return {
    operation: 'payment.refund',
    isNamed: merchantRefundId !== undefined,
    status: 'REFUND_SUCCESS',
    effects: [effectOn(refundAmount, 'refunded')],
    subject: 'refunded',
    async submit(client, options) {
      const request = { merchantRefundId, connectorTransactionId, refundAmount };
      const { connectorRefundId: id, status } = await client.call('payment.refund', request, options);
      return { id, status };
    },
  };
}
