import type { ConnectorResult, DeclineCode, FailedPaymentStatus, PaymentOutcome, PaymentStatus } from '@prism/core';
import * as z from 'zod/mini';
import { declineOfRefusal } from '../refusal.ts';
import { actionWire, nextStep } from './action.ts';
import { amountWire, toMoney } from './amount.ts';
import { cardErrorInfo, cardErrorWire, toErrorInfo } from './refusal.ts';
import { text } from './text.ts';

/** https://docs.adyen.com/api-explorer/Checkout/71/post/payments#responses-200 */
export const paymentWire = z.object({
  resultCode: z.string(),
  pspReference: text,
  merchantReference: text,
  amount: z.nullish(amountWire),
  refusalReason: text,
  refusalReasonCode: text,
  action: z.nullish(actionWire),
  additionalData: z.nullish(
    z.object({
      merchantAdviceCode: text,
      networkTxReference: text,
      refusalReasonRaw: text,
      'recurring.recurringDetailReference': text,
      'recurring.shopperReference': text,
      'tokenization.shopperReference': text,
      'tokenization.storedPaymentMethodId': text,
    }),
  ),
});

/** A payment, or an error that says that the card details are not right: HTTP 422. */
export const paymentOrCardError = z.union([paymentWire, cardErrorWire]);

type Payment = z.infer<typeof paymentWire>;
type CaptureMethod = 'AUTOMATIC' | 'MANUAL' | undefined;
type Underway = Exclude<PaymentStatus, FailedPaymentStatus | 'AUTHENTICATION_PENDING'>;

const authenticating: ReadonlySet<string> = new Set(['RedirectShopper', 'IdentifyShopper', 'ChallengeShopper']);

/** https://docs.adyen.com/online-payments/build-your-integration/payment-result-codes; `Success` is in the list, unexplained. */
const underway: ReadonlyMap<string, Underway> = new Map<string, Underway>([
  ['PartiallyAuthorised', 'PARTIALLY_AUTHORIZED'],
  ['Pending', 'PENDING'],
  ['Received', 'PENDING'],
  ['PresentToShopper', 'PENDING'],
  ['AuthenticationFinished', 'AUTHENTICATION_SUCCESSFUL'],
  ['AuthenticationNotRequired', 'AUTHENTICATION_SUCCESSFUL'],
]);

/** Payments that have come to nothing, and why where no reason is given. */
const failed: ReadonlyMap<string, DeclineCode> = new Map<string, DeclineCode>([
  ['Refused', 'PAYMENT_DECLINED'],
  ['Cancelled', 'BUYER_CANCELLED'],
  ['Error', 'PROCESSING_ERROR'],
]);

/** How a payment stands. */
export function toPaymentOutcome(
  answer: z.infer<typeof paymentOrCardError>,
  captureMethod: CaptureMethod,
): ConnectorResult<PaymentOutcome> {
  if ('errorCode' in answer) return { status: 'FAILURE', error: cardErrorInfo(answer) };
  const reason = failed.get(answer.resultCode);
  if (reason !== undefined) return refused(answer, reason);
  const connectorTransactionId = answer.pspReference ?? undefined;
  // What waits for an action waits for the shopper, by whatever word, and has no reference yet.
  if (authenticating.has(answer.resultCode) || (answer.action && connectorTransactionId === undefined)) {
    return { ...facts(answer), connectorTransactionId, status: 'AUTHENTICATION_PENDING', ...nextStep(answer.action) };
  }
  if (connectorTransactionId === undefined) throw new TypeError('an answer without the reference of the payment');
  return { ...facts(answer), connectorTransactionId, ...standing(answer, captureMethod) };
}

function refused(answer: Payment, otherwise: DeclineCode): ConnectorResult<PaymentOutcome> {
  const { refusalReason, refusalReasonCode, additionalData } = answer;
  const code = refusalReasonCode ?? undefined;
  const reason = declineOfRefusal(code) ?? otherwise;
  return {
    ...facts(answer),
    connectorTransactionId: answer.pspReference ?? undefined,
    status: reason === 'AUTHENTICATION_FAILED' ? 'AUTHENTICATION_FAILED' : 'FAILURE',
    error: toErrorInfo(reason, { code, message: refusalReason ?? undefined }, additionalData ?? {}),
  };
}

function standing({ resultCode, amount }: Payment, captureMethod: CaptureMethod) {
  const money = amount ? toMoney(amount) : undefined;
  const taken = captureMethod === 'MANUAL' ? { capturableAmount: money } : { capturedAmount: money };
  if (resultCode === 'Authorised') {
    return { status: captureMethod === 'MANUAL' ? 'AUTHORIZED' : 'CAPTURED', amount: money, ...taken } as const;
  }
  const status = underway.get(resultCode) ?? 'UNRECOGNIZED';
  // Adyen tells the part that the bank gave, which is not what was asked for.
  if (status === 'PARTIALLY_AUTHORIZED') return { status, ...taken } as const;
  return { status, amount: money } as const;
}

function facts({ resultCode, additionalData }: Payment) {
  const data = additionalData ?? {};
  return {
    connectorStatus: resultCode,
    connectorCustomerId: data['tokenization.shopperReference'] ?? data['recurring.shopperReference'] ?? undefined,
    paymentMethodToken:
      data['tokenization.storedPaymentMethodId'] ?? data['recurring.recurringDetailReference'] ?? undefined,
    networkTransactionId: data.networkTxReference ?? undefined,
  };
}

/** The merchant's reference as Adyen repeats it. */
export function merchantReferenceOf(answer: z.infer<typeof paymentOrCardError>): string | undefined {
  return ('merchantReference' in answer ? answer.merchantReference : undefined) ?? undefined;
}
