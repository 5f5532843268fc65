/** Where a field of the wire stands in the vocabulary. */
export interface Place {
  /** From the object for which the message stands; from the request or response itself where it starts with `/`. */
  readonly to: string;
  /** `accepted`: never written. `fallback`: counts only where no other field says the same. */
  readonly use?: 'accepted' | 'fallback';
  readonly because: string;
}

/**
 * Every field that does not simply have the same name, in camelCase, at the same place. The key is a path from a request or
 * a response, a field of a message, or `*` for a field of any message; the first that is found counts, in this order.
 *
 * A value that has several places is written to all of them, and they must agree when they are read.
 */
export const places: Readonly<Record<string, Place>> = {
  '*.customer_name': { to: 'name', because: 'the profile is flat in the vocabulary' },
  '*.phone_number': { to: 'phone', because: 'shorter in the vocabulary' },
  'CustomerServiceCreateRequest.address.billing_address': { to: '/address', because: 'a profile has one address' },
  'CustomerServiceUpdateRequest.address.billing_address': { to: '/address', because: 'a profile has one address' },
  'CustomerServiceGetResponse.customer.name': { to: '/name', because: 'the profile is flat in the vocabulary' },
  'CustomerServiceGetResponse.customer.email': { to: '/email', because: 'the profile is flat in the vocabulary' },
  'CustomerServiceGetResponse.customer.phone_number': {
    to: '/phone',
    because: 'the profile is flat in the vocabulary',
  },
  'Customer.id': { to: '/merchantCustomerId', because: 'ids stand at the top' },
  'Customer.connector_customer_id': { to: '/connectorCustomerId', because: 'ids stand at the top' },
  'ConnectorState.connector_customer_id': { to: '/connectorCustomerId', because: 'ids stand at the top' },
  'PaymentMethod.card_with_no_cvc': { to: 'card', use: 'accepted', because: 'a card without its code is a card' },
  'BillingDescriptor.statement_descriptor': {
    to: '/statementDescriptorName',
    because: 'a charge has it only there',
  },
  'BillingDescriptor.statement_descriptor_suffix': {
    to: '/statementDescriptorSuffix',
    because: 'a charge has it only there',
  },
  'RecurringPaymentServiceChargeRequest.email': { to: '/customer.email', because: 'it is the same mail' },
  'RecurringPaymentServiceChargeRequest.connector_recurring_payment_id.connector_mandate_id.connector_mandate_id': {
    to: '/paymentMethod.token.token',
    because: 'a stored payment method is named by one token',
  },
  'ConnectorMandateReferenceId.connector_mandate_id': {
    to: '/paymentMethodToken',
    because: 'a stored payment method is named by one token',
  },
  '*.connector_payment_method_id': {
    to: 'paymentMethodToken',
    because: 'a stored payment method is named by one token',
  },
  'PaymentServiceRefundRequest.refund_metadata': { to: '/metadata', because: "a refund has no other's metadata" },
  'RefundServiceGetRequest.refund_id': { to: '/connectorRefundId', use: 'fallback', because: 'its older name' },
  'RawConnectorStatus.code': { to: '/connectorStatus', because: "the processor's word is one word" },
  '*.redirection_data': { to: 'redirection', because: 'it is one thing in the vocabulary' },
  '*.captured_amount': { to: 'capturedAmount.minorAmount', because: 'money has a currency' },
  '*.captured_money': { to: 'capturedAmount', because: 'the name was taken by a bare number' },
  '*.capturable_amount': { to: 'capturableAmount.minorAmount', because: 'money has a currency' },
  '*.capturable_money': { to: 'capturableAmount', because: 'the name was taken by a bare number' },
};

/** What an answer always says, since there is an answer. */
export const constants: Readonly<Record<string, number>> = {
  // CUSTOMER_LOOKUP_STATUS_FOUND; where there is no such customer, the call fails.
  'CustomerServiceGetResponse.lookup_status': 1,
};
