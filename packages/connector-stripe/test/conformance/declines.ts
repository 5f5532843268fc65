import type { DeclineCode } from '@prism/core';
import type { DocumentedDecline } from '@prism/testkit';

// The rows of https://docs.stripe.com/declines/codes, by what they mean.
const declineCodes: Readonly<Partial<Record<DeclineCode, string>>> = {
  PAYMENT_DECLINED: `do_not_honor generic_decline no_action_taken try_again_later card_already_activated
    partner_generic_decline`,
  CONTACT_ISSUER: 'approve_with_id call_issuer invalid_customer_account',
  DO_NOT_RETRY: 'do_not_try_again invalid_payment_information previously_declined_do_not_retry',
  INSUFFICIENT_FUNDS: 'insufficient_funds partner_insufficient_funds',
  LIMIT_EXCEEDED: 'card_velocity_exceeded withdrawal_count_limit_exceeded payment_limit_exceeded',
  EXPIRED_CARD: 'expired_card expired_payment_information partner_expired_card',
  INVALID_CARD_NUMBER: 'incorrect_number invalid_number testmode_decline',
  INVALID_EXPIRY: 'invalid_expiry_month invalid_expiry_year',
  INCORRECT_CVV: 'incorrect_cvc invalid_cvc requested_block_on_incorrect_cvc',
  INCORRECT_ADDRESS: 'incorrect_address incorrect_zip',
  INCORRECT_PIN: 'incorrect_pin invalid_pin',
  PIN_TRIES_EXCEEDED: 'pin_try_exceeded',
  AUTHENTICATION_REQUIRED: `authentication_not_handled authentication_required mobile_device_authentication_required
    offline_pin_required online_or_offline_pin_required`,
  SUSPECTED_FRAUD: `fraudulent merchant_blacklist security_violation partner_high_risk_customer elevated_risk_level
    highest_risk_level rule`,
  CARD_LOST_OR_STOLEN: 'lost_card stolen_card lost_or_stolen_card',
  CARD_RESTRICTED: 'invalid_account new_account_information_available pickup_card restricted_card',
  CARD_NOT_SUPPORTED: 'card_not_supported',
  CURRENCY_NOT_SUPPORTED_BY_CARD: 'currency_not_supported partner_invalid_currency',
  TRANSACTION_NOT_PERMITTED: `not_permitted service_not_allowed transaction_not_allowed compliance_violation
    invalid_business_account partner_action_not_supported payment_disputed recurring_not_supported_by_bank`,
  INVALID_AMOUNT: 'invalid_amount partner_invalid_amount',
  DUPLICATE_TRANSACTION: 'duplicate_transaction partner_duplicate_transaction',
  RECURRING_REVOKED: `revocation_of_all_authorizations revocation_of_authorization stop_payment_order
    invalid_authorization invalid_billing_agreement`,
  ISSUER_UNAVAILABLE: 'issuer_not_available',
  PROCESSING_ERROR: `processing_error reenter_transaction invalid_track_data partner_payment_not_found
    partner_processing_error`,
};

// Those of https://docs.stripe.com/error-codes that are declines.
const errorCodes: Readonly<Partial<Record<DeclineCode, string>>> = {
  PAYMENT_DECLINED: `bank_account_declined card_declined payment_intent_payment_attempt_expired
    payment_intent_payment_attempt_failed payment_method_provider_decline setup_attempt_failed`,
  CONTACT_ISSUER: 'refer_to_customer',
  INSUFFICIENT_FUNDS: 'insufficient_funds',
  LIMIT_EXCEEDED: 'card_decline_rate_limit_exceeded charge_exceeds_source_limit charge_exceeds_transaction_limit',
  EXPIRED_CARD: 'expired_card expired_payment_method',
  INVALID_CARD_NUMBER: 'incorrect_number invalid_number',
  INVALID_EXPIRY: 'invalid_expiry_month invalid_expiry_year',
  INCORRECT_CVV: 'incorrect_cvc invalid_cvc',
  INCORRECT_ADDRESS: 'incorrect_address incorrect_postal_code incorrect_zip',
  AUTHENTICATION_REQUIRED: 'authentication_required',
  AUTHENTICATION_FAILED: 'payment_intent_authentication_failure setup_intent_authentication_failure',
  BUYER_CANCELLED: 'payment_method_customer_decline',
  CARD_RESTRICTED: `account_closed bank_account_restricted bank_account_unusable no_account
    payment_method_bank_account_blocked payment_method_restricted`,
  CARD_NOT_SUPPORTED: 'invalid_card_type',
  RECURRING_REVOKED: `debit_not_authorized india_recurring_payment_mandate_canceled payment_intent_mandate_invalid
    setup_intent_mandate_invalid`,
  PROCESSING_ERROR: 'payment_method_not_available payment_method_provider_timeout processing_error',
};

const authenticationFailed = 'payment_intent_authentication_failure';

type Row = readonly [code: string, unified: DeclineCode];

function rowsOf(table: Readonly<Partial<Record<DeclineCode, string>>>): readonly Row[] {
  return Object.entries(table).flatMap(([unified, words]) =>
    words.split(/\s+/).map((word) => [word, isDeclineCode(unified) ? unified : 'PAYMENT_DECLINED'] as const),
  );
}

function isDeclineCode(text: string): text is DeclineCode {
  return text in declineCodes || text in errorCodes;
}

function decline(error: object, rest: Omit<DocumentedDecline, 'statusCode' | 'body'>): DocumentedDecline {
  const message = 'Your card was declined.';
  return {
    statusCode: 402,
    body: { error: { type: 'card_error', message, ...error } },
    connectorMessage: message,
    ...rest,
  };
}

/** What each reason of a declined card means, and what is made of one that we have never heard of. */
export const cardDeclines: readonly DocumentedDecline[] = [
  ...rowsOf(declineCodes).map(([word, code]) =>
    decline({ code: 'card_declined', decline_code: word }, { code, connectorCode: word, status: 'FAILURE' }),
  ),
  ...rowsOf(errorCodes).map(([word, code]) => {
    const status = word === authenticationFailed ? 'AUTHENTICATION_FAILED' : 'FAILURE';
    return decline({ code: word }, { code, connectorCode: word, status });
  }),
  // The finer word counts, unless it says nothing.
  decline({ code: 'incorrect_zip', decline_code: 'generic_decline' }, { code: 'INCORRECT_ADDRESS' }),
  decline({ code: 'card_declined', decline_code: 'a_word_of_2031' }, { code: 'PAYMENT_DECLINED' }),
];

/** Those of payment methods: the bank is asked when one is made, and when one is attached to a customer. */
export const storingDeclines: readonly DocumentedDecline[] = [1, 2].flatMap((example) =>
  cardDeclines.slice(0, 6).map((one) => ({ ...one, example })),
);
