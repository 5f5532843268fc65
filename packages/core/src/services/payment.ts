import * as z from 'zod/mini';
import { type PaymentAddress, paymentAddress } from '../domain/address.ts';
import { type BrowserInfo, browserInfo } from '../domain/browser-info.ts';
import { type BuyerDetails, buyerDetails } from '../domain/buyer.ts';
import {
  fields,
  flag,
  id,
  type Metadata,
  metadata,
  oneOf,
  pairsOf,
  sensitive,
  text,
  webUrl,
} from '../domain/fields.ts';
import { type MitCategory, mitCategory } from '../domain/mit-category.ts';
import { type Money, money, positiveMoney } from '../domain/money.ts';
import { type PaymentMethod, paymentMethod } from '../domain/payment-method.ts';
import type { Sensitive } from '../secret.ts';
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
  /**
   * `REDIRECT` sends the buyer to the bank's page; `NATIVE` lets the processor's own library authenticate them on your page,
   * which then has the origin of `returnUrl`. Default `REDIRECT`.
   */
  readonly threeDsExperience?: 'REDIRECT' | 'NATIVE' | undefined;
  /** Where the buyer's browser comes back to after an authentication. */
  readonly returnUrl?: string | undefined;
  /** The buyer's browser, for the authentication. */
  readonly browserInfo?: BrowserInfo | undefined;
  /** What the merchant will charge, or charges, without the buyer: the card networks treat them differently. */
  readonly mitCategory?: MitCategory | undefined;
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

export type PaymentCaptureResponse = PaymentOutcome & {
  readonly merchantCaptureId?: string | undefined;
  /** What this capture is about, as the processor has it. */
  readonly amountToCapture?: Money | undefined;
};

export interface PaymentVoidRequest {
  /** Your own id of this void. */
  readonly merchantVoidId?: string | undefined;
  readonly connectorTransactionId: string;
  readonly cancellationReason?: 'DUPLICATE' | 'FRAUDULENT' | 'REQUESTED_BY_CUSTOMER' | 'ABANDONED' | undefined;
}

export type PaymentVoidResponse = PaymentOutcome & { readonly merchantVoidId?: string | undefined };

export interface PaymentReverseRequest {
  /** Your own id of this reversal. */
  readonly merchantReverseId?: string | undefined;
  readonly connectorTransactionId: string;
}

export type PaymentReverseResponse = PaymentOutcome & { readonly merchantReverseId?: string | undefined };

export interface PaymentCompleteAuthenticationRequest {
  readonly merchantTransactionId?: string | undefined;
  /** Of the payment that waits, where `payment.authorize` told it. */
  readonly connectorTransactionId?: string | undefined;
  /** What came back: the query of the return URL, or what the processor's library gave for `clientAction`. */
  readonly authenticationResult: Readonly<Record<string, Sensitive>>;
  /** As in `payment.authorize`: the answer is held against it. */
  readonly amount?: Money | undefined;
  /** As in `payment.authorize`. Default `AUTOMATIC`. */
  readonly captureMethod?: 'AUTOMATIC' | 'MANUAL' | undefined;
}

export type PaymentCompleteAuthenticationResponse = PaymentOutcome & {
  readonly merchantTransactionId?: string | undefined;
};

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
      threeDsExperience: z.optional(oneOf(['REDIRECT', 'NATIVE'])),
      returnUrl: z.optional(webUrl),
      browserInfo: z.optional(browserInfo),
      mitCategory: z.optional(mitCategory),
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
    result: paymentOutcome({ merchantCaptureId: optionalId, amountToCapture: z.optional(money) }),
    effect: 'create',
    namedBy: 'merchantCaptureId',
    movesMoney: true,
    repeats: { asked: 'amountToCapture', answered: 'amountToCapture' },
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
  reverse: operationSpec<PaymentReverseRequest, PaymentReverseResponse>({
    request: fields({ merchantReverseId: optionalId, connectorTransactionId: id }),
    result: paymentOutcome({ merchantReverseId: optionalId }),
    effect: 'create',
    namedBy: 'merchantReverseId',
    movesMoney: true,
  }),
  completeAuthentication: operationSpec<PaymentCompleteAuthenticationRequest, PaymentCompleteAuthenticationResponse>({
    request: fields({
      merchantTransactionId: optionalId,
      connectorTransactionId: optionalId,
      authenticationResult: pairsOf(sensitive(text(200_000))),
      amount: z.optional(positiveMoney),
      captureMethod: z.optional(oneOf(['AUTOMATIC', 'MANUAL'])),
    }),
    result: paymentOutcome({ merchantTransactionId: optionalId }),
    // Not named by the payment's id: one payment can take two results, a fingerprint and then a challenge.
    effect: 'create',
    movesMoney: true,
    repeats: { asked: 'amount', answered: 'amount' },
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
