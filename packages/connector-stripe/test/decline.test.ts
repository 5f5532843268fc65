import { declineCodes } from '@prism/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declineOf } from '../src/decline.ts';
import { stripeDeclineCodes, stripeErrorCodes } from '../src/decline-codes.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

// The rows of https://docs.stripe.com/declines/codes (2026), typed in apart from the table.
const cardCodes = words(`
  authentication_required authentication_not_handled approve_with_id call_issuer card_not_supported
  card_velocity_exceeded currency_not_supported do_not_honor do_not_try_again duplicate_transaction expired_card
  fraudulent generic_decline incorrect_address incorrect_cvc incorrect_number incorrect_pin incorrect_zip
  insufficient_funds invalid_account invalid_amount invalid_cvc invalid_expiry_month invalid_expiry_year
  invalid_number invalid_pin issuer_not_available lost_card merchant_blacklist new_account_information_available
  no_action_taken not_permitted offline_pin_required online_or_offline_pin_required pickup_card pin_try_exceeded
  processing_error reenter_transaction restricted_card revocation_of_all_authorizations revocation_of_authorization
  security_violation service_not_allowed stolen_card stop_payment_order testmode_decline transaction_not_allowed
  try_again_later withdrawal_count_limit_exceeded mobile_device_authentication_required`);

const localMethodCodes = words(`
  partner_generic_decline invalid_customer_account payment_limit_exceeded invalid_billing_agreement expired_card
  processing_error insufficient_funds currency_not_supported invalid_amount invalid_business_account
  partner_high_risk_customer compliance_violation payment_disputed invalid_authorization invalid_payment_information
  partner_payment_not_found expired_payment_information duplicate_transaction recurring_not_supported_by_bank
  partner_action_not_supported lost_or_stolen_card card_already_activated invalid_track_data`);

// Those among them by which Stripe says no more than that it was declined.
const withoutReason = words(`
  do_not_honor generic_decline no_action_taken try_again_later partner_generic_decline card_already_activated`);

const prototypeNames = words('constructor __proto__ toString hasOwnProperty valueOf __defineGetter__');

describe('declineOf', () => {
  it('is tested with the 50 documented codes of cards', () => {
    expect(new Set(cardCodes).size).toBe(50);
  });

  it.each([...cardCodes, ...localMethodCodes])('knows the documented decline_code %s', (decline_code) => {
    expect([...Object.keys(stripeDeclineCodes), ...withoutReason]).toContain(decline_code);
    expect(declineOf({ code: 'card_declined', decline_code }) === 'PAYMENT_DECLINED').toBe(
      withoutReason.includes(decline_code),
    );
  });

  it.each([
    ['insufficient_funds', 'INSUFFICIENT_FUNDS'],
    ['expired_card', 'EXPIRED_CARD'],
    ['incorrect_cvc', 'INCORRECT_CVV'],
    ['incorrect_number', 'INVALID_CARD_NUMBER'],
    ['processing_error', 'PROCESSING_ERROR'],
    ['generic_decline', 'PAYMENT_DECLINED'],
    ['do_not_honor', 'PAYMENT_DECLINED'],
    ['authentication_required', 'AUTHENTICATION_REQUIRED'],
    ['fraudulent', 'SUSPECTED_FRAUD'],
    ['highest_risk_level', 'SUSPECTED_FRAUD'],
    ['lost_card', 'CARD_LOST_OR_STOLEN'],
    ['stolen_card', 'CARD_LOST_OR_STOLEN'],
  ])('translates decline_code %s to %s', (decline_code, unified) => {
    expect(declineOf({ code: 'card_declined', decline_code })).toBe(unified);
  });

  it.each([
    ['card_declined', 'PAYMENT_DECLINED'],
    ['expired_card', 'EXPIRED_CARD'],
    ['incorrect_cvc', 'INCORRECT_CVV'],
    ['incorrect_number', 'INVALID_CARD_NUMBER'],
    ['processing_error', 'PROCESSING_ERROR'],
    ['authentication_required', 'AUTHENTICATION_REQUIRED'],
    ['payment_intent_authentication_failure', 'AUTHENTICATION_FAILED'],
    ['payment_method_customer_decline', 'BUYER_CANCELLED'],
  ])('translates code %s to %s where there is no decline_code', (code, unified) => {
    expect(declineOf({ code })).toBe(unified);
    expect(declineOf({ code, decline_code: null })).toBe(unified);
    expect(declineOf({ code, decline_code: 'a_word_of_2031' })).toBe(unified);
  });

  it('prefers the decline_code, unless only the code says something', () => {
    expect(declineOf({ code: 'expired_card', decline_code: 'stolen_card' })).toBe('CARD_LOST_OR_STOLEN');
    expect(declineOf({ code: 'incorrect_zip', decline_code: 'generic_decline' })).toBe('INCORRECT_ADDRESS');
  });

  it.each(words('fraudulent lost_card stolen_card merchant_blacklist'))(
    'shows %s to the buyer as Stripe asks: like generic_decline',
    (decline_code) => {
      const generic = declineCodes[declineOf({ decline_code: 'generic_decline' })];
      expect(declineCodes[declineOf({ decline_code })].userGuidanceMessage).toBe(generic.userGuidanceMessage);
    },
  );

  it.each(['do_not_try_again', 'previously_declined_do_not_retry'])(
    'advises never to retry after %s',
    (decline_code) => {
      expect(declineCodes[declineOf({ decline_code })].retry).toBe('never');
    },
  );

  it('takes anything unknown for a decline without a usable reason', () => {
    const known = [...Object.keys(stripeDeclineCodes), ...Object.keys(stripeErrorCodes)];
    const unknown = fc
      .oneof(fc.string(), fc.constantFrom(...prototypeNames, undefined, null))
      .filter((word) => !word || !known.includes(word));
    fc.assert(
      fc.property(unknown, unknown, (code, decline_code) => declineOf({ code, decline_code }) === 'PAYMENT_DECLINED'),
    );
    expect(declineOf({})).toBe('PAYMENT_DECLINED');
  });

  it.each(prototypeNames)('is not fooled by the name %s', (name) => {
    expect(declineOf({ code: name, decline_code: name })).toBe('PAYMENT_DECLINED');
  });
});
