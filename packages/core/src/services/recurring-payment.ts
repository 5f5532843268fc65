import * as z from 'zod/mini';
import { type BuyerDetails, buyerDetails } from '../domain/buyer.ts';
import { fields, id, type Metadata, metadata, oneOf, text, webUrl } from '../domain/fields.ts';
import { type MitCategory, mitCategory } from '../domain/mit-category.ts';
import { type Money, positiveMoney } from '../domain/money.ts';
import { type StoredPaymentMethod, storedPaymentMethod } from '../domain/payment-method.ts';
import { operationSpec } from './operation-spec.ts';
import { type PaymentOutcome, paymentOutcome } from './payment-result.ts';

export interface RecurringPaymentChargeRequest {
  /** Your own id of this charge, such as the invoice's. The same id never charges twice. */
  readonly merchantChargeId?: string | undefined;
  /** The customer to whom the payment method belongs. */
  readonly connectorCustomerId: string;
  /** The stored payment method, from `paymentMethod.tokenize` or an earlier payment. */
  readonly paymentMethod: StoredPaymentMethod;
  readonly amount: Money;
  /** Why the merchant charges. Default `RECURRING`. */
  readonly mitCategory?: MitCategory | undefined;
  /** Who pays, for fraud checks and the bank. */
  readonly customer?: BuyerDetails | undefined;
  /** Default `AUTOMATIC`. */
  readonly captureMethod?: 'AUTOMATIC' | 'MANUAL' | undefined;
  /** Where the buyer's browser comes back to if the bank asks for an authentication after all. */
  readonly returnUrl?: string | undefined;
  readonly description?: string | undefined;
  /** The text on the buyer's bank statement. */
  readonly statementDescriptorName?: string | undefined;
  /** What is added to the account's own text on the buyer's bank statement. */
  readonly statementDescriptorSuffix?: string | undefined;
  readonly metadata?: Metadata | undefined;
}

export type RecurringPaymentChargeResponse = PaymentOutcome & { readonly merchantChargeId?: string | undefined };

/** Payments that the merchant starts, without the buyer present. */
export const recurringPayment = {
  charge: operationSpec<RecurringPaymentChargeRequest, RecurringPaymentChargeResponse>({
    request: fields({
      merchantChargeId: z.optional(id),
      connectorCustomerId: id,
      paymentMethod: storedPaymentMethod,
      amount: positiveMoney,
      mitCategory: z.optional(mitCategory),
      customer: z.optional(buyerDetails),
      captureMethod: z.optional(oneOf(['AUTOMATIC', 'MANUAL'])),
      returnUrl: z.optional(webUrl),
      description: z.optional(text(5000)),
      statementDescriptorName: z.optional(text(255)),
      statementDescriptorSuffix: z.optional(text(255)),
      metadata: z.optional(metadata),
    }),
    result: paymentOutcome({ merchantChargeId: z.optional(id) }),
    effect: 'create',
    namedBy: 'merchantChargeId',
    movesMoney: true,
    repeats: { asked: 'amount', answered: 'amount' },
  }),
};
