const amount = { minor_amount: 4900, currency: 'USD' };
const card = {
  card: {
    card_number: '4242424242424242',
    card_exp_month: '12',
    card_exp_year: '2031',
    card_cvc: '123',
    card_holder_name: 'John Doe',
  },
};

/** A request of each operation, as one would write it first. */
export const examples: Readonly<Record<string, object | undefined>> = {
  'customer.create': {
    merchant_customer_id: 'cust_user_12345',
    email: 'john.doe@example.com',
    name: 'John Doe',
    phone: '+1-555-123-4567',
    description: 'Premium plan subscriber',
  },
  'customer.get': { connector_customer_id: 'cus_NffrFeUfNV2Hib' },
  'customer.update': { connector_customer_id: 'cus_NffrFeUfNV2Hib', email: 'j.doe@example.com' },
  'customer.delete': { connector_customer_id: 'cus_NffrFeUfNV2Hib' },
  'payment.authorize': {
    merchant_transaction_id: 'order_1001',
    amount,
    capture_method: 'MANUAL',
    payment_method: card,
    return_url: 'https://shop.example/return',
  },
  'payment.capture': {
    merchant_capture_id: 'capture_1001',
    connector_transaction_id: 'pi_3MtwBwLkdIwHu7ix28a3tqPa',
    amount_to_capture: amount,
  },
  'payment.void': {
    merchant_void_id: 'void_1001',
    connector_transaction_id: 'pi_3MtwBwLkdIwHu7ix28a3tqPa',
    cancellation_reason: 'REQUESTED_BY_CUSTOMER',
  },
  'payment.reverse': { merchant_reverse_id: 'reverse_1001', connector_transaction_id: '993617895204576J' },
  'payment.completeAuthentication': {
    merchant_transaction_id: 'order_1001',
    connector_transaction_id: 'pi_3MtwBwLkdIwHu7ix28a3tqPa',
    authentication_result: { payment_intent: 'pi_3MtwBwLkdIwHu7ix28a3tqPa' },
    amount,
  },
  'payment.refund': {
    merchant_refund_id: 'refund_1001',
    connector_transaction_id: 'pi_3MtwBwLkdIwHu7ix28a3tqPa',
    refund_amount: { minor_amount: 900, currency: 'USD' },
    reason: 'REQUESTED_BY_CUSTOMER',
  },
  'payment.get': { connector_transaction_id: 'pi_3MtwBwLkdIwHu7ix28a3tqPa' },
  'paymentMethod.tokenize': {
    merchant_payment_method_id: 'card_12345',
    connector_customer_id: 'cus_NffrFeUfNV2Hib',
    payment_method: card,
  },
  'paymentMethod.get': { payment_method_token: 'pm_1MqLiJLkdIwHu7ixUEgbFdYF' },
  'paymentMethod.delete': { payment_method_token: 'pm_1MqLiJLkdIwHu7ixUEgbFdYF' },
  'recurringPayment.charge': {
    merchant_charge_id: 'invoice_12345',
    connector_customer_id: 'cus_NffrFeUfNV2Hib',
    payment_method: { token: { token: 'pm_1MqLiJLkdIwHu7ixUEgbFdYF' } },
    amount,
  },
  'refund.get': { connector_refund_id: 're_1Nispe2eZvKYlo2Cd31jOCgZ' },
};
