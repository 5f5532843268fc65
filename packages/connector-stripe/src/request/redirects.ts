/**
 * Stripe chooses among the account's payment methods, and demands a return URL unless those that redirect are ruled out
 * (https://docs.stripe.com/api/payment_intents/create, `automatic_payment_methods`).
 */
export function redirectRules(returnUrl: string | undefined) {
  return {
    return_url: returnUrl,
    automatic_payment_methods: { enabled: true, allow_redirects: returnUrl === undefined ? 'never' : undefined },
  };
}
