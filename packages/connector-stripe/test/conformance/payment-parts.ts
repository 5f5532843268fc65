import { intentWire } from '../support/wire.ts';

export const id = 'pi_3MtwBwLkdIwHu7ix';
export const amount = { minorAmount: 2099, currency: 'USD' } as const;
export const expand = { 'expand[0]': 'latest_charge' };

/** Every word of https://docs.stripe.com/payments/paymentintents/lifecycle. */
export const statuses = [
  {
    at: 'status',
    words: {
      requires_payment_method: 'PAYMENT_METHOD_AWAITED',
      requires_confirmation: 'CONFIRMATION_AWAITED',
      requires_action: 'AUTHENTICATION_PENDING',
      processing: 'PENDING',
      requires_capture: 'AUTHORIZED',
      succeeded: 'CAPTURED',
      canceled: 'VOIDED',
    },
    body: intentWire({ id, amount: 2099, amount_received: 2099, amount_capturable: 2099 }),
  },
  {
    at: 'status',
    words: { requires_capture: 'PARTIALLY_AUTHORIZED', succeeded: 'PARTIALLY_CAPTURED' },
    body: intentWire({ id, amount: 2099, amount_received: 1000, amount_capturable: 1000 }),
  },
] as const;

/** What stands in `latest_charge` where it is expanded. */
export const charge = {
  id: 'ch_3MmlLrLkdIwHu7ix',
  object: 'charge',
  payment_method_details: { card: { brand: 'visa', network_transaction_id: '104557651805572' } },
};
