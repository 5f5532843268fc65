/**
 * What a client may say although the vocabulary has no place for it, since nothing that happens to money or identity depends on
 * it: it is left out with a warning. Anything else that has no place is refused.
 *
 * A name counts in every message; `Message.field` counts in one.
 */
export const harmless: ReadonlySet<string> = new Set([
  // For reports and fees: the sum that is charged is the amount.
  'order_tax_amount',
  'shipping_cost',
  'order_details',
  'order_category',
  'l2_l3_data',
  'domain_data',
  'PaymentServiceRefundRequest.payment_amount',
  'RefundServiceGetRequest.refund_amount',
  'PaymentServiceGetRequest.amount',
  'PaymentMethodServiceTokenizeRequest.amount',
  'RecurringPaymentServiceChargeRequest.original_payment_authorized_amount',

  // Names that the merchant has for things, beside the one that counts.
  'merchant_order_id',
  'merchant_request_id',
  'customer_id',
  'Customer.id',
  'partner_merchant_identifier_details',

  // Names that the processor has for things, beside the one that counts.
  'ConnectorState.connector_customer_id',
  'PaymentServiceGetRequest.connector_order_reference_id',
  'PaymentServiceGetRequest.mandate_reference',
  'PaymentServiceRefundRequest.connector_order_id',
  'RefundServiceGetRequest.connector_order_id',
  'RefundServiceGetRequest.connector_transaction_id',
  'ConnectorMandateReferenceId.payment_method_id',
  'ConnectorMandateReferenceId.connector_mandate_request_reference_id',

  // More about the buyer than a processor needs.
  'first_name',
  'last_name',
  'salutation',
  'customer_document_details',
  'phone_country_code',
  'PaymentAddress.shipping_address',
  'Address.email',
  'Address.phone_number',
  'Customer.name',
  'Customer.email',
  'Customer.phone_number',
  'RecurringPaymentServiceChargeRequest.address',
  'locale',
  'browser_info',
  'accept_language',
  'referer',
  'os_type',
  'os_version',
  'device_model',
  'customer_acceptance',

  // What the card's number says by itself.
  'card_issuer',
  'card_network',
  'card_type',
  'card_issuing_country_alpha2',
  'bank_code',
  'nick_name',
  'payment_method_type',
  'PaymentServiceRefundRequest.payment_method',
  'RecurringPaymentServiceChargeRequest.additional_payment_data',
  'enrolled_for_3ds',

  // Where somebody is told: the return URL and the account's own webhooks stay.
  'webhook_url',
  'complete_authorize_url',
  'continue_redirection_url',
  'PaymentMethodServiceTokenizeRequest.return_url',

  // How it is shown.
  'payment_experience',
  'all_keys_required',
  'BillingDescriptor.name',
  'BillingDescriptor.city',
  'BillingDescriptor.phone',
  'BillingDescriptor.reference',

  // How the payment was made, told again.
  'PaymentServiceGetRequest.capture_method',
  'PaymentServiceGetRequest.setup_future_usage',
  'PaymentServiceCaptureRequest.capture_method',
  'PaymentServiceRefundRequest.capture_method',

  // Notes: what the processor would keep and nobody acts on.
  'PaymentServiceGetRequest.metadata',
  'PaymentServiceVoidRequest.metadata',
  'PaymentServiceVoidRequest.cancellation_reason',
  'PaymentServiceReverseRequest.metadata',
  'PaymentServiceReverseRequest.cancellation_reason',
  'PaymentServiceRefundRequest.reason',
  'RefundServiceGetRequest.refund_reason',
  'RefundServiceGetRequest.refund_metadata',
  'PaymentMethodServiceGetRequest.metadata',
]);

/** What goes without saying, so that saying it is fine and saying something else is not. */
export const implied: Readonly<Record<string, boolean | number>> = {
  'RecurringPaymentServiceChargeRequest.off_session': true,
  // NO_THREE_DS, since nobody is there to be asked.
  'RecurringPaymentServiceChargeRequest.auth_type': 2,
  // ECOMMERCE, which is no order by mail or telephone.
  payment_channel: 1,
  // SINGLE_PAYMENT_SYNC
  'PaymentServiceGetRequest.sync_type': 1,
};
