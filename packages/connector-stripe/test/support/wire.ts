type Overrides = Readonly<Record<string, unknown>>;

/** Objects of Stripe's as https://docs.stripe.com/api describes them, nulls included, with values of our own. */
export function customerWire(overrides: Overrides = {}): object {
  return {
    id: 'cus_1',
    object: 'customer',
    address: null,
    balance: 0,
    description: null,
    email: null,
    livemode: false,
    metadata: {},
    name: null,
    phone: null,
    shipping: null,
    ...overrides,
  };
}

export function methodWire(overrides: Overrides = {}): object {
  return {
    id: 'pm_1',
    object: 'payment_method',
    billing_details: { address: null, email: null, name: null, phone: null },
    card: {
      brand: 'visa',
      last4: '4242',
      exp_month: 4,
      exp_year: 2034,
      country: 'US',
      funding: 'credit',
      wallet: null,
    },
    customer: null,
    livemode: false,
    metadata: {},
    type: 'card',
    ...overrides,
  };
}

export function intentWire(overrides: Overrides = {}): object {
  return {
    id: 'pi_1',
    object: 'payment_intent',
    amount: 1050,
    amount_capturable: 0,
    amount_received: 1050,
    cancellation_reason: null,
    capture_method: 'automatic',
    client_secret: 'pi_1_secret_1',
    currency: 'usd',
    customer: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: {},
    next_action: null,
    payment_method: 'pm_1',
    setup_future_usage: null,
    status: 'succeeded',
    ...overrides,
  };
}

/** An intent whose money is held. */
export function heldIntentWire(overrides: Overrides = {}): object {
  return intentWire({ status: 'requires_capture', amount_received: 0, amount_capturable: 1050, ...overrides });
}

export function refundWire(overrides: Overrides = {}): object {
  return {
    id: 're_1',
    object: 'refund',
    amount: 1050,
    charge: 'ch_1',
    currency: 'usd',
    metadata: {},
    payment_intent: 'pi_1',
    reason: null,
    status: 'succeeded',
    ...overrides,
  };
}
