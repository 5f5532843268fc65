import * as z from 'zod/mini';
import { type PaymentAddress, paymentAddress } from '../domain/address.ts';
import { type BuyerDetails, buyerDetails } from '../domain/buyer.ts';
import { fields, flag, id, type Metadata, metadata, oneOf, text, webUrl } from '../domain/fields.ts';
import { type Money, positiveMoney } from '../domain/money.ts';
import { type PaymentMethod, paymentMethod } from '../domain/payment-method.ts';
import { operationSpec } from './operation-spec.ts';
import { type PaymentOutcome, paymentOutcome } from './payment-result.ts';
import { type RefundOutcome, refundOutcome } from './refund-result.ts';

export interface PaymentAuthorizeRequest {
  /** Your own id of this attempt to pay. The same id never charges twice. */
  readonly merchantTransactionId?: string | undefined;
  readonly amount: Money;
  readonly paymentMethod: PaymentMethod;
  /** `AUTOMATIC` takes the money at once, `MANUAL` holds it until `payment.capture`. Default `AUTOMATIC`. */
  readonly captureMethod?: 'AUTOMATIC' | 'MANUAL' | undefined;
  /** From `customer.create`. */
  readonly connectorCustomerId?: string | undefined;
  /** Who pays, for fraud checks and the bank. */
  readonly customer?: BuyerDetails | undefined;
  readonly address?: PaymentAddress | undefined;
  /** Keep the payment method for later payments of this customer, with or without them present. */
  readonly setupFutureUsage?: 'ON_SESSION' | 'OFF_SESSION' | undefined;
  /** True when the buyer is not there to authenticate. Default false. */
  readonly offSession?: boolean | undefined;
  /** `THREE_DS` asks the bank to authenticate the buyer; `NO_THREE_DS` leaves it to the processor's rules. */
  readonly authType?: 'THREE_DS' | 'NO_THREE_DS' | undefined;
  /** Where the buyer's browser comes back to after an authentication. */
  readonly returnUrl?: string | undefined;
  readonly description?: string | undefined;
  /** The text on the buyer's bank statement. */
  readonly statementDescriptorName?: string | undefined;
  /** What is added to the account's own text on the buyer's bank statement. */
  readonly statementDescriptorSuffix?: string | undefined;
  readonly metadata?: Metadata | undefined;
}

export type PaymentAuthorizeResponse = PaymentOutcome & { readonly merchantTransactionId?: string | undefined };

export interface PaymentCaptureRequest {
  /** Your own id of this capture. */
  readonly merchantCaptureId?: string | undefined;
  readonly connectorTransactionId: string;
  /** All that is held, or less: what is left is released. */
  readonly amountToCapture: Money;
  readonly metadata?: Metadata | undefined;
}

export type PaymentCaptureResponse = PaymentOutcome & { readonly merchantCaptureId?: string | undefined };

export interface PaymentVoidRequest {
  /** Your own id of this void. */
  readonly merchantVoidId?: string | undefined;
  readonly connectorTransactionId: string;
  readonly cancellationReason?: 'DUPLICATE' | 'FRAUDULENT' | 'REQUESTED_BY_CUSTOMER' | 'ABANDONED' | undefined;
}

export type PaymentVoidResponse = PaymentOutcome & { readonly merchantVoidId?: string | undefined };

export interface PaymentRefundRequest {
  /** Your own id of this refund. */
  readonly merchantRefundId?: string | undefined;
  readonly connectorTransactionId: string;
  /** All that was captured, or a part of it. */
  readonly refundAmount: Money;
  readonly reason?: 'DUPLICATE' | 'FRAUDULENT' | 'REQUESTED_BY_CUSTOMER' | undefined;
  readonly metadata?: Metadata | undefined;
}

export type PaymentRefundResponse = RefundOutcome;

export interface PaymentGetRequest {
  readonly merchantTransactionId?: string | undefined;
  readonly connectorTransactionId: string;
}

export type PaymentGetResponse = PaymentOutcome & { readonly merchantTransactionId?: string | undefined };

const optionalId = z.optional(id);

/** Payments that the buyer starts. */
export const payment = {
  authorize: operationSpec<PaymentAuthorizeRequest, PaymentAuthorizeResponse>({
    request: fields({
      merchantTransactionId: optionalId,
      amount: positiveMoney,
      paymentMethod,
      captureMethod: z.optional(oneOf(['AUTOMATIC', 'MANUAL'])),
      connectorCustomerId: optionalId,
      customer: z.optional(buyerDetails),
      address: z.optional(paymentAddress),
      setupFutureUsage: z.optional(oneOf(['ON_SESSION', 'OFF_SESSION'])),
      offSession: z.optional(flag),
      authType: z.optional(oneOf(['THREE_DS', 'NO_THREE_DS'])),
      returnUrl: z.optional(webUrl),
      description: z.optional(text(5000)),
      statementDescriptorName: z.optional(text(255)),
      statementDescriptorSuffix: z.optional(text(255)),
      metadata: z.optional(metadata),
    }),
    result: paymentOutcome({ merchantTransactionId: optionalId }),
    effect: 'create',
    namedBy: 'merchantTransactionId',
    movesMoney: true,
    repeats: { asked: 'amount', answered: 'amount' },
  }),
  capture: operationSpec<PaymentCaptureRequest, PaymentCaptureResponse>({
    request: fields({
      merchantCaptureId: optionalId,
      connectorTransactionId: id,
      amountToCapture: positiveMoney,
      metadata: z.optional(metadata),
    }),
    result: paymentOutcome({ merchantCaptureId: optionalId }),
    effect: 'create',
    namedBy: 'merchantCaptureId',
    movesMoney: true,
    repeats: { asked: 'amountToCapture', answered: 'capturedAmount' },
  }),
  void: operationSpec<PaymentVoidRequest, PaymentVoidResponse>({
    request: fields({
      merchantVoidId: optionalId,
      connectorTransactionId: id,
      cancellationReason: z.optional(oneOf(['DUPLICATE', 'FRAUDULENT', 'REQUESTED_BY_CUSTOMER', 'ABANDONED'])),
    }),
    result: paymentOutcome({ merchantVoidId: optionalId }),
    effect: 'create',
    namedBy: 'merchantVoidId',
    movesMoney: true,
  }),
  refund: operationSpec<PaymentRefundRequest, PaymentRefundResponse>({
    request: fields({
      merchantRefundId: optionalId,
      connectorTransactionId: id,
      refundAmount: positiveMoney,
      reason: z.optional(oneOf(['DUPLICATE', 'FRAUDULENT', 'REQUESTED_BY_CUSTOMER'])),
      metadata: z.optional(metadata),
    }),
    result: refundOutcome,
    effect: 'create',
    namedBy: 'merchantRefundId',
    movesMoney: true,
    repeats: { asked: 'refundAmount', answered: 'refundAmount' },
  }),
  get: operationSpec<PaymentGetRequest, PaymentGetResponse>({
    request: fields({ merchantTransactionId: optionalId, connectorTransactionId: id }),
    result: paymentOutcome({ merchantTransactionId: optionalId }),
    effect: 'read',
    movesMoney: false,
  }),
};
