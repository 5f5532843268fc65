import type { DeclineCode } from '@prism/core';

/** What each `refusalReasonCode` of https://docs.adyen.com/development-resources/refusal-reasons means. */
export const refusalCodes = {
  0: 'PROCESSING_ERROR', // Unknown.
  2: 'PAYMENT_DECLINED', // Refused.
  3: 'CONTACT_ISSUER', // Referral.
  4: 'PROCESSING_ERROR', // Acquirer Error.
  5: 'CARD_RESTRICTED', // Blocked Card.
  6: 'EXPIRED_CARD', // Expired Card.
  7: 'INVALID_AMOUNT', // Invalid Amount.
  8: 'INVALID_CARD_NUMBER', // Invalid Card Number.
  9: 'ISSUER_UNAVAILABLE', // Issuer Unavailable.
  10: 'TRANSACTION_NOT_PERMITTED', // Not supported.
  11: 'AUTHENTICATION_FAILED', // 3D Not Authenticated.
  12: 'INSUFFICIENT_FUNDS', // Not enough balance.
  14: 'SUSPECTED_FRAUD', // Acquirer Fraud.
  15: 'BUYER_CANCELLED', // Cancelled.
  16: 'BUYER_CANCELLED', // Shopper Cancelled.
  17: 'INCORRECT_PIN', // Invalid Pin.
  18: 'PIN_TRIES_EXCEEDED', // Pin tries exceeded.
  19: 'INCORRECT_PIN', // Pin validation not possible.
  20: 'SUSPECTED_FRAUD', // FRAUD.
  21: 'PROCESSING_ERROR', // Not Submitted.
  22: 'SUSPECTED_FRAUD', // FRAUD-CANCELLED.
  23: 'TRANSACTION_NOT_PERMITTED', // Transaction Not Permitted.
  24: 'INCORRECT_CVV', // CVC Declined.
  25: 'CARD_RESTRICTED', // Restricted Card.
  26: 'RECURRING_REVOKED', // Revocation Of Auth.
  27: 'PAYMENT_DECLINED', // Declined Non Generic.
  28: 'LIMIT_EXCEEDED', // Withdrawal amount exceeded.
  29: 'LIMIT_EXCEEDED', // Withdrawal count exceeded.
  31: 'SUSPECTED_FRAUD', // Issuer Suspected Fraud.
  32: 'INCORRECT_ADDRESS', // AVS Declined.
  33: 'AUTHENTICATION_REQUIRED', // Card requires online pin.
  34: 'CARD_NOT_SUPPORTED', // No checking account available on Card.
  35: 'CARD_NOT_SUPPORTED', // No savings account available on Card.
  36: 'AUTHENTICATION_REQUIRED', // Mobile pin required.
  37: 'AUTHENTICATION_REQUIRED', // Contactless fallback.
  38: 'AUTHENTICATION_REQUIRED', // Authentication required.
  39: 'AUTHENTICATION_FAILED', // RReq not received from DS.
  40: 'PROCESSING_ERROR', // Current AID is in Penalty Box.
  41: 'AUTHENTICATION_REQUIRED', // CVM Required Restart Payment.
  42: 'AUTHENTICATION_FAILED', // 3DS Authentication Error.
  43: 'AUTHENTICATION_REQUIRED', // Online PIN required.
  44: 'PROCESSING_ERROR', // Try another interface.
  45: 'PROCESSING_ERROR', // Chip downgrade mode.
  46: 'DO_NOT_RETRY', // Transaction blocked by Adyen to prevent excessive retry fees.
  50: 'RECURRING_REVOKED', // Token Revoked.
} as const satisfies Record<number, DeclineCode>;

/**
 * The error codes (HTTP 422) that say that a card is not right, before a bank is asked. To the buyer they are declines like
 * those of the bank: https://docs.adyen.com/development-resources/error-codes.
 */
export const cardErrorCodes = {
  '101': 'INVALID_CARD_NUMBER', // Invalid card number.
  '102': 'CARD_NOT_SUPPORTED', // Unable to determine variant.
  '103': 'INCORRECT_CVV', // CVC is not the right length.
  '129': 'INVALID_EXPIRY', // Expiry Date Invalid.
  '140': 'INVALID_EXPIRY', // Invalid expiryMonth[1..12] / expiryYear[>2000], or before now.
  '141': 'INVALID_EXPIRY', // Invalid expiryMonth.
  '153': 'INCORRECT_CVV', // Invalid CVC.
} as const satisfies Record<string, DeclineCode>;

export type CardErrorCode = keyof typeof cardErrorCodes;

export function isCardErrorCode(errorCode: unknown): errorCode is CardErrorCode {
  return typeof errorCode === 'string' && Object.hasOwn(cardErrorCodes, errorCode);
}
