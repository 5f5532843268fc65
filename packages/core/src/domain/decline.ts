interface DeclineEntry {
  readonly message: string;
  /** Can be shown to the buyer: it gives nothing away that the bank would not say. */
  readonly userGuidanceMessage: string;
  /**
   * May the same card be used again?
   *
   * - `new-attempt`: as a new payment with a new merchant id, once the buyer did what the guidance asks, or later.
   * - `never`: it would be declined again, or trying could do harm; ask for another payment method.
   */
  readonly retry: 'never' | 'new-attempt';
}

// Who tries a stolen card must not learn that it is known to be stolen, so these declines all sound alike.
const undisclosed = 'Your bank declined this payment. Please use another payment method or contact your bank.';
const checkDetails = 'Please check the details of your card and try again.';

/**
 * Why a payment did not happen, in one vocabulary for all processors: a code for each reason that at least two of them
 * tell apart. `message` is for the merchant's own staff and must not be shown to the buyer; `userGuidanceMessage` is.
 */
export const declineCodes = {
  PAYMENT_DECLINED: {
    message: 'The bank declined the payment without a usable reason.',
    userGuidanceMessage: undisclosed,
    retry: 'new-attempt',
  },
  CONTACT_ISSUER: {
    message: 'The bank wants to speak with the buyer before it approves the payment.',
    userGuidanceMessage: 'Please contact your bank about this payment and try again, or use another payment method.',
    retry: 'new-attempt',
  },
  DO_NOT_RETRY: {
    message: 'The bank declined the payment and does not want it to be tried again.',
    userGuidanceMessage: undisclosed,
    retry: 'never',
  },
  INSUFFICIENT_FUNDS: {
    message: 'The account behind the card does not have the amount available.',
    userGuidanceMessage: 'There are not enough funds for this payment. Please use another payment method or try later.',
    retry: 'new-attempt',
  },
  LIMIT_EXCEEDED: {
    message: 'The payment exceeds a limit of the card, in amount or in number of payments.',
    userGuidanceMessage: 'This payment exceeds a limit of your card. Please use another payment method or try later.',
    retry: 'new-attempt',
  },
  EXPIRED_CARD: {
    message: 'The card has expired.',
    userGuidanceMessage: 'Your card has expired. Please use another card.',
    retry: 'never',
  },
  INVALID_CARD_NUMBER: {
    message: 'There is no card with this number.',
    userGuidanceMessage: checkDetails,
    retry: 'new-attempt',
  },
  INVALID_EXPIRY: {
    message: 'The expiry date is not that of the card.',
    userGuidanceMessage: checkDetails,
    retry: 'new-attempt',
  },
  INCORRECT_CVV: {
    message: 'The security code is not that of the card.',
    userGuidanceMessage: 'The security code of your card was not accepted. Please check it and try again.',
    retry: 'new-attempt',
  },
  INCORRECT_ADDRESS: {
    message: 'The billing address or postal code is not the one that the bank has on file.',
    userGuidanceMessage: 'The billing address was not accepted. Please check it and try again.',
    retry: 'new-attempt',
  },
  INCORRECT_PIN: {
    message: 'The PIN is wrong.',
    userGuidanceMessage: 'The PIN was not accepted. Please try again.',
    retry: 'new-attempt',
  },
  PIN_TRIES_EXCEEDED: {
    message: 'A wrong PIN was entered too often.',
    userGuidanceMessage: 'The PIN was entered too often. Please use another payment method.',
    retry: 'never',
  },
  AUTHENTICATION_REQUIRED: {
    message: 'The bank approves this payment only if the buyer authenticates (3-D Secure, PIN).',
    userGuidanceMessage: 'Your bank asks you to confirm this payment. Please try again and follow its instructions.',
    retry: 'new-attempt',
  },
  AUTHENTICATION_FAILED: {
    message: 'The buyer was asked to authenticate and did not succeed.',
    userGuidanceMessage: 'The payment could not be confirmed with your bank. Please try again or pay in another way.',
    retry: 'new-attempt',
  },
  BUYER_CANCELLED: {
    message: 'The buyer broke the payment off.',
    userGuidanceMessage: 'The payment was cancelled. Please start again when you are ready.',
    retry: 'new-attempt',
  },
  SUSPECTED_FRAUD: {
    message: "The bank, the processor or the merchant's own rules take the payment for fraud.",
    userGuidanceMessage: undisclosed,
    retry: 'never',
  },
  CARD_LOST_OR_STOLEN: {
    message: 'The card has been reported lost or stolen.',
    userGuidanceMessage: undisclosed,
    retry: 'never',
  },
  CARD_RESTRICTED: {
    message: 'The card, or the account behind it, is blocked, restricted or closed.',
    userGuidanceMessage: undisclosed,
    retry: 'never',
  },
  CARD_NOT_SUPPORTED: {
    message: 'This kind of card cannot be used for this kind of payment.',
    userGuidanceMessage: 'Your card does not support this payment. Please use another payment method.',
    retry: 'never',
  },
  CURRENCY_NOT_SUPPORTED_BY_CARD: {
    message: 'The card cannot be charged in this currency.',
    userGuidanceMessage: 'Your card does not support this currency. Please use another payment method.',
    retry: 'never',
  },
  TRANSACTION_NOT_PERMITTED: {
    message: 'The bank or the scheme does not permit this kind of payment with this card or to this merchant.',
    userGuidanceMessage: 'This payment is not permitted. Please use another payment method or contact your bank.',
    retry: 'never',
  },
  INVALID_AMOUNT: {
    message: 'The bank does not accept this amount.',
    userGuidanceMessage: 'Your bank does not accept this amount. Please use another payment method.',
    retry: 'never',
  },
  DUPLICATE_TRANSACTION: {
    message: 'The same amount was charged to the same card a moment ago; look for that payment before taking another.',
    userGuidanceMessage: 'You may have paid already. Please check your account before you try again.',
    retry: 'never',
  },
  RECURRING_REVOKED: {
    message: 'The buyer revoked the permission for recurring payments, or stopped this one.',
    userGuidanceMessage: 'Your permission for this payment is no longer valid. Please choose a payment method again.',
    retry: 'never',
  },
  ISSUER_UNAVAILABLE: {
    message: 'The bank could not be reached.',
    userGuidanceMessage: 'Your bank could not be reached. Please try again later or use another payment method.',
    retry: 'new-attempt',
  },
  PROCESSING_ERROR: {
    message: 'The payment could not be processed for a technical reason.',
    userGuidanceMessage: 'The payment could not be processed. Please try again in a moment.',
    retry: 'new-attempt',
  },
} as const satisfies Record<string, DeclineEntry>;

/** A code of {@link declineCodes}. */
export type DeclineCode = keyof typeof declineCodes;
