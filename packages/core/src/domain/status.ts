/**
 * Where a payment stands. `UNRECOGNIZED` is a word of the processor that this version does not know: never a success; the
 * word itself stands in `connectorStatus`.
 */
export const paymentStatuses = [
  'STARTED',
  'PAYMENT_METHOD_AWAITED',
  'DEVICE_DATA_COLLECTION_PENDING',
  'CONFIRMATION_AWAITED',
  'AUTHENTICATION_PENDING',
  'AUTHENTICATION_FAILED',
  'AUTHENTICATION_SUCCESSFUL',
  'AUTHORIZING',
  'AUTHORIZED',
  'PARTIALLY_AUTHORIZED',
  'AUTHORIZATION_FAILED',
  'CAPTURED',
  'PARTIALLY_CAPTURED',
  'CAPTURE_INITIATED',
  'CAPTURE_FAILED',
  'VOIDED',
  'VOID_INITIATED',
  'VOID_FAILED',
  'REVERSED',
  'PENDING',
  'FAILURE',
  'EXPIRED',
  'UNRESOLVED',
  'UNRECOGNIZED',
] as const;

/** One of {@link paymentStatuses}. */
export type PaymentStatus = (typeof paymentStatuses)[number];

/** Where a refund stands. */
export const refundStatuses = [
  'REFUND_SUCCESS',
  'REFUND_PENDING',
  'REFUND_MANUAL_REVIEW',
  'REFUND_FAILURE',
  'UNRECOGNIZED',
] as const;

/** One of {@link refundStatuses}. */
export type RefundStatus = (typeof refundStatuses)[number];
