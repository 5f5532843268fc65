import { serviceClient } from './service-client.ts';

/** Customer profiles at the processor. */
export class CustomerClient extends serviceClient('customer') {}

/** Payments that the buyer starts: authorize, capture, void, refund, get. */
export class PaymentClient extends serviceClient('payment') {}

/** Payment methods that the processor keeps. */
export class PaymentMethodClient extends serviceClient('paymentMethod') {}

/** Payments that the merchant starts, without the buyer present. */
export class RecurringPaymentClient extends serviceClient('recurringPayment') {}

/** Refunds that were made with `PaymentClient`. */
export class RefundClient extends serviceClient('refund') {}
