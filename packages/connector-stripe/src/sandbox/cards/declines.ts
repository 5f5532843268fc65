/** What a bank, or Stripe's risk check, says when it refuses a card. */
export interface Decline {
  readonly code: string;
  readonly message: string;
  readonly decline_code?: string;
  readonly advice_code?: string;
  readonly network_decline_code?: string;
  readonly param?: string;
  /** Refused by Stripe before the network was asked. */
  readonly blocked?: boolean;
}

const DECLINED = 'Your card was declined.';

/**
 * Codes and messages are documented; https://docs.stripe.com/declines/codes. Of the network's answers only that of the
 * generic decline has been seen, the others are the ISO 8583 codes of their meaning.
 */
export const declines = {
  generic: {
    code: 'card_declined',
    decline_code: 'generic_decline',
    message: DECLINED,
    advice_code: 'try_again_later',
    network_decline_code: '01',
  },
  insufficientFunds: {
    code: 'card_declined',
    decline_code: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
    advice_code: 'try_again_later',
    network_decline_code: '51',
  },
  lostCard: {
    code: 'card_declined',
    decline_code: 'lost_card',
    message: DECLINED,
    advice_code: 'do_not_try_again',
    network_decline_code: '41',
  },
  stolenCard: {
    code: 'card_declined',
    decline_code: 'stolen_card',
    message: DECLINED,
    advice_code: 'do_not_try_again',
    network_decline_code: '43',
  },
  velocity: {
    code: 'card_declined',
    decline_code: 'card_velocity_exceeded',
    message: 'Your card was declined for making repeated attempts too frequently or exceeding its amount limit.',
    advice_code: 'try_again_later',
    network_decline_code: '65',
  },
  expired: {
    code: 'expired_card',
    message: 'Your card has expired.',
    param: 'exp_month',
    advice_code: 'do_not_try_again',
    network_decline_code: '54',
  },
  incorrectCvc: {
    code: 'incorrect_cvc',
    message: "Your card's security code is incorrect.",
    param: 'cvc',
    advice_code: 'confirm_card_data',
    network_decline_code: '82',
  },
  processingError: {
    code: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
    advice_code: 'try_again_later',
    network_decline_code: '96',
  },
  blocked: { code: 'card_declined', decline_code: 'fraudulent', message: DECLINED, blocked: true },
  authenticationRequired: {
    code: 'authentication_required',
    decline_code: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
  },
  actionNotWanted: {
    code: 'authentication_required',
    message:
      "This payment required an authentication action to complete, but `error_on_requires_action` was set. When you're ready, you can upgrade your integration to handle actions at https://stripe.com/docs/payments/payment-intents/upgrade-to-handle-actions.",
  },
} as const satisfies Readonly<Record<string, Decline>>;
