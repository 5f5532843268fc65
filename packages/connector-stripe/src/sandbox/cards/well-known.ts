import { type TestCard, testCards } from './numbers.ts';

/** Stripe's ready-made test methods: `pm_card_<name>` and `tok_<name>` stand for the number. */
const numbers: Readonly<Record<string, string>> = {
  visa: '4242424242424242',
  visa_debit: '4000056655665556',
  mastercard: '5555555555554444',
  mastercard_debit: '5200828282828210',
  mastercard_prepaid: '5105105105105100',
  amex: '378282246310005',
  discover: '6011111111111117',
  diners: '3056930009020004',
  jcb: '3566002020360505',
  unionpay: '6200000000000005',

  us: '4242424242424242',
  br: '4000000760000002',
  ca: '4000001240000000',
  mx: '4000004840008001',
  gb: '4000008260000000',
  de: '4000002760000016',
  fr: '4000002500000003',
  ie: '4000003720000005',
  es: '4000007240000007',
  it: '4000003800000008',
  nl: '4000005280000002',
  au: '4000000360000006',
  jp: '4000003920000003',
  sg: '4000007020000003',
  bypassPending: '4000000000000077',
  bypassPendingInternational: '4000003720000278',

  chargeDeclined: '4000000000000002',
  visa_chargeDeclined: '4000000000000002',
  chargeDeclinedInsufficientFunds: '4000000000009995',
  visa_chargeDeclinedInsufficientFunds: '4000000000009995',
  visa_debit_chargeDeclinedInsufficientFunds: '4000000000009995',
  chargeDeclinedLostCard: '4000000000009987',
  visa_chargeDeclinedLostCard: '4000000000009987',
  chargeDeclinedStolenCard: '4000000000009979',
  visa_chargeDeclinedStolenCard: '4000000000009979',
  chargeDeclinedExpiredCard: '4000000000000069',
  visa_chargeDeclinedExpiredCard: '4000000000000069',
  chargeDeclinedIncorrectCvc: '4000000000000127',
  visa_chargeDeclinedIncorrectCvc: '4000000000000127',
  chargeDeclinedProcessingError: '4000000000000119',
  visa_chargeDeclinedProcessingError: '4000000000000119',
  visa_chargeDeclinedVelocityLimitExceeded: '4000000000006975',
  chargeDeclinedFraudulent: '4100000000000019',
  visa_chargeDeclinedFraudulent: '4100000000000019',
  chargeCustomerFail: '4000000000000341',
  visa_chargeCustomerFail: '4000000000000341',

  radarBlock: '4100000000000019',
  riskLevelHighest: '4000000000004954',
  riskLevelElevated: '4000000000009235',
  cvcCheckFail: '4000000000000101',
  avsZipFail: '4000000000000036',
  cvcCheckFailElevatedRisk: '4000058400307872',
  avsZipFailElevatedRisk: '4000058400306072',
  avsLine1Fail: '4000000000000028',
  avsFail: '4000000000000010',
  avsUnchecked: '4000000000000044',

  authenticationRequired: '4000002760003184',
  authenticationRequiredOnSetup: '4000002500003155',
  authenticationRequiredSetupForOffSession: '4000003800000446',
  authenticationRequiredChargeDeclinedInsufficientFunds: '4000008260003178',
  threeDSecureRequired: '4000000000003063',
  threeDSecure2Required: '4000000000003220',
  threeDSecureRequiredChargeDeclined: '4000008400001629',
  threeDSecureRequiredProcessingError: '4000008400001280',
  threeDSecureOptional: '4000000000003055',
  threeDSecureOptionalProcessingError: '4000000000003097',
  amex_threeDSecureNotSupported: '378282246310005',

  pendingRefund: '4000000000007726',
  refundFail: '4000000000005126',
  createDispute: '4000000000000259',
  createDisputeProductNotReceived: '4000000000002685',
  createDisputeInquiry: '4000000000001976',
  createIssuerFraudRecord: '4000000000005423',
};

function cardNamed(id: string, prefix: string): TestCard | undefined {
  const name = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  const number = Object.hasOwn(numbers, name) ? numbers[name] : undefined;
  return number === undefined ? undefined : testCards.get(number);
}

/** The card that a ready-made payment method such as `pm_card_visa` stands for. */
export const wellKnownMethod = (id: string): TestCard | undefined => cardNamed(id, 'pm_card_');

/** The card that a ready-made token such as `tok_visa` stands for. */
export const wellKnownToken = (id: string): TestCard | undefined => cardNamed(id, 'tok_');

/** The names of the ready-made test methods. */
export const wellKnownNames: readonly string[] = Object.keys(numbers);
