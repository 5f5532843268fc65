/** A call, the id that names it for the merchant, and what it leaves behind at the processor. */
export interface Step {
  readonly path: string;
  readonly id: string;
  readonly effect: 'authorized' | 'captured' | 'customer.created' | 'refunded';
  /** In minor units, of which there is none for a customer. */
  readonly amount?: number;
  /** The body, with what the answers to earlier steps said. */
  body(earlier: Answers): object;
}

/** What the answers to earlier steps told of ids. */
export interface Answers {
  readonly connector_customer_id?: string;
  readonly connector_transaction_id?: string;
}

/** What one buyer does: becomes a customer, pays, is charged, and gets a part back. Each order has an amount of its own. */
export function order(ordinal: number): readonly Step[] {
  const amount = 1000 + ordinal;
  return [
    newCustomer(`customer_${ordinal}`),
    authorization(`payment_${ordinal}`, amount),
    capture(`capture_${ordinal}`, amount),
    refund(`refund_${ordinal}`, 500),
  ];
}

function newCustomer(id: string): Step {
  return {
    path: '/v1/customer/create',
    id,
    effect: 'customer.created',
    body: () => ({ merchant_customer_id: id, email: `${id}@example.com` }),
  };
}

const card = {
  card_number: '4242424242424242',
  card_exp_month: '03',
  card_exp_year: '2030',
  card_cvc: '737',
  card_holder_name: 'Jane Roe',
};

function authorization(id: string, amount: number): Step {
  return {
    path: '/v1/payment/authorize',
    id,
    effect: 'authorized',
    amount,
    body: ({ connector_customer_id }) => ({
      merchant_transaction_id: id,
      amount: dollars(amount),
      capture_method: 'MANUAL',
      connector_customer_id,
      payment_method: { card },
    }),
  };
}

function capture(id: string, amount: number): Step {
  return {
    path: '/v1/payment/capture',
    id,
    effect: 'captured',
    amount,
    body: ({ connector_transaction_id }) => ({
      merchant_capture_id: id,
      connector_transaction_id,
      amount_to_capture: dollars(amount),
    }),
  };
}

function refund(id: string, amount: number): Step {
  return {
    path: '/v1/payment/refund',
    id,
    effect: 'refunded',
    amount,
    body: ({ connector_transaction_id }) => ({
      merchant_refund_id: id,
      connector_transaction_id,
      refund_amount: dollars(amount),
    }),
  };
}

function dollars(minor_amount: number): object {
  return { minor_amount, currency: 'USD' };
}
