import * as z from 'zod/mini';
import { type Address, address } from '../domain/address.ts';
import { type BuyerDetails, buyerDetails } from '../domain/buyer.ts';
import { type ErrorInfo, errorInfo } from '../domain/error-info.ts';
import { fields, id, type Metadata, metadata, oneOf } from '../domain/fields.ts';
import { type PaymentMethod, paymentMethod as paymentMethodField } from '../domain/payment-method.ts';
import { type StoredCard, storedCard } from '../domain/stored-card.ts';
import { type Answer, operationSpec } from './operation-spec.ts';

export interface PaymentMethodTokenizeRequest {
  /** Your own id of the payment method. The same id is the same payment method, however often it is sent. */
  readonly merchantPaymentMethodId?: string | undefined;
  readonly paymentMethod: PaymentMethod;
  /** From `customer.create`: the payment method is stored for this customer. */
  readonly connectorCustomerId?: string | undefined;
  /** Who pays with it. */
  readonly customer?: BuyerDetails | undefined;
  readonly address?: { readonly billingAddress?: Address | undefined } | undefined;
  readonly metadata?: Metadata | undefined;
}

/** A payment method that was stored, or `FAILURE` when the bank or the processor refused it. */
export type PaymentMethodTokenizeResponse = Answer & {
  readonly merchantPaymentMethodId?: string | undefined;
  readonly connectorCustomerId?: string | undefined;
  readonly card?: StoredCard | undefined;
} & (
    | {
        readonly status: 'ACTIVE';
        /** Give it as `paymentMethod: { token: { token } }`. */
        readonly paymentMethodToken: string;
        readonly error?: undefined;
      }
    | { readonly status: 'FAILURE'; readonly paymentMethodToken?: undefined; readonly error: ErrorInfo }
  );

export interface PaymentMethodGetRequest {
  readonly paymentMethodToken: string;
  readonly merchantPaymentMethodId?: string | undefined;
  /** For processors that keep payment methods by customer. */
  readonly connectorCustomerId?: string | undefined;
}

export interface PaymentMethodGetResponse extends Answer {
  readonly merchantPaymentMethodId?: string | undefined;
  readonly paymentMethodToken: string;
  readonly connectorCustomerId?: string | undefined;
  readonly status: 'ACTIVE' | 'DETACHED';
  readonly card?: StoredCard | undefined;
  readonly metadata?: Metadata | undefined;
}

export interface PaymentMethodDeleteRequest {
  readonly paymentMethodToken: string;
  readonly merchantPaymentMethodId?: string | undefined;
  /** For processors that keep payment methods by customer. */
  readonly connectorCustomerId?: string | undefined;
}

export interface PaymentMethodDeleteResponse extends Answer {
  readonly merchantPaymentMethodId?: string | undefined;
  readonly paymentMethodToken: string;
  readonly status: 'DELETED';
}

const optionalId = z.optional(id);

const tokenized = {
  merchantPaymentMethodId: optionalId,
  connectorCustomerId: optionalId,
  card: z.optional(storedCard),
};

const reference = { paymentMethodToken: id, merchantPaymentMethodId: optionalId };

/** Payment methods that the processor keeps. */
export const paymentMethod = {
  tokenize: operationSpec<PaymentMethodTokenizeRequest, PaymentMethodTokenizeResponse>({
    request: fields({
      merchantPaymentMethodId: optionalId,
      paymentMethod: paymentMethodField,
      connectorCustomerId: optionalId,
      customer: z.optional(buyerDetails),
      address: z.optional(fields({ billingAddress: z.optional(address) })),
      metadata: z.optional(metadata),
    }),
    result: z.union([
      z.object({
        ...tokenized,
        status: oneOf(['ACTIVE']),
        paymentMethodToken: id,
        error: z.optional(z.never()),
      }),
      z.object({
        ...tokenized,
        status: oneOf(['FAILURE']),
        paymentMethodToken: z.optional(z.never()),
        error: errorInfo,
      }),
    ]),
    effect: 'create',
    namedBy: 'merchantPaymentMethodId',
    movesMoney: false,
  }),
  get: operationSpec<PaymentMethodGetRequest, PaymentMethodGetResponse>({
    request: fields({ ...reference, connectorCustomerId: optionalId }),
    result: z.object({
      ...reference,
      connectorCustomerId: optionalId,
      status: oneOf(['ACTIVE', 'DETACHED']),
      card: z.optional(storedCard),
      metadata: z.optional(z.record(z.string(), z.string())),
    }),
    effect: 'read',
    movesMoney: false,
  }),
  delete: operationSpec<PaymentMethodDeleteRequest, PaymentMethodDeleteResponse>({
    request: fields({ ...reference, connectorCustomerId: optionalId }),
    result: z.object({ ...reference, status: oneOf(['DELETED']) }),
    effect: 'remove',
    movesMoney: false,
    gone: ({ paymentMethodToken }) => ({ paymentMethodToken, status: 'DELETED' }),
  }),
};
