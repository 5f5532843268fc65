import { type Decline, declines } from './declines.ts';

/**
 * When a card asks for 3-D Secure. `always` and `required` ask for every payment; `unless-set-up` spares off-session
 * payments of a method that was set up for them; `set-up` behaves as if it had been; `lookup-fails` asks, and the bank
 * does not answer; `optional` asks when the merchant wants it; `not-enrolled` and `unsupported` never do.
 */
export type Authentication =
  | 'always'
  | 'lookup-fails'
  | 'not-enrolled'
  | 'optional'
  | 'required'
  | 'set-up'
  | 'unless-set-up'
  | 'unsupported';

/** A documented test card and what it is for. It does not carry its number. */
export interface TestCard {
  readonly brand: string;
  readonly last4: string;
  readonly country: string;
  readonly funding: string;
  readonly authentication: Authentication;
  /** The charge is declined. */
  readonly declines?: Decline;
  /** The decline waits for a charge; without this, attaching the card is declined too. */
  readonly attaches?: boolean;
  readonly riskLevel?: 'elevated' | 'highest';
  /** Checks that do not pass. */
  readonly checks?: Readonly<Partial<Record<'cvc' | 'line1' | 'postalCode', 'fail' | 'unavailable'>>>;
  /** What becomes of its refunds later. */
  readonly refunds?: 'fail-later' | 'succeed-later';
}

type Traits = Partial<Omit<TestCard, 'brand' | 'last4'>>;

const debit = { funding: 'debit' };
const issuedIn = (country: string): Traits => ({ country });

/** https://docs.stripe.com/testing */
const rows: readonly (readonly [number: string, brand: string, traits?: Traits])[] = [
  ['4242424242424242', 'visa'],
  ['4000056655665556', 'visa', debit],
  ['5555555555554444', 'mastercard'],
  ['2223003122003222', 'mastercard'],
  ['5200828282828210', 'mastercard', debit],
  ['5105105105105100', 'mastercard', { funding: 'prepaid' }],
  ['378282246310005', 'amex', { authentication: 'unsupported' }],
  ['371449635398431', 'amex', { authentication: 'unsupported' }],
  ['6011111111111117', 'discover'],
  ['6011000990139424', 'discover'],
  ['6011981111111113', 'discover', debit],
  ['3056930009020004', 'diners'],
  ['36227206271667', 'diners'],
  ['3566002020360505', 'jcb', issuedIn('JP')],
  ['6200000000000005', 'unionpay', issuedIn('CN')],
  ['6200000000000047', 'unionpay', { ...debit, country: 'CN' }],
  ['6205500000000000004', 'unionpay', issuedIn('CN')],

  ['4000000760000002', 'visa', issuedIn('BR')],
  ['4000001240000000', 'visa', issuedIn('CA')],
  ['4000004840008001', 'visa', issuedIn('MX')],
  ['4000008260000000', 'visa', issuedIn('GB')],
  ['4000002760000016', 'visa', issuedIn('DE')],
  ['4000002500000003', 'visa', issuedIn('FR')],
  ['4000003720000005', 'visa', issuedIn('IE')],
  ['4000007240000007', 'visa', issuedIn('ES')],
  ['4000003800000008', 'visa', issuedIn('IT')],
  ['4000005280000002', 'visa', issuedIn('NL')],
  ['4000000360000006', 'visa', issuedIn('AU')],
  ['4000003920000003', 'visa', issuedIn('JP')],
  ['4000007020000003', 'visa', issuedIn('SG')],
  ['4000000000000077', 'visa'],
  ['4000003720000278', 'visa', issuedIn('IE')],

  ['4000000000000002', 'visa', { declines: declines.generic }],
  ['4000000000009995', 'visa', { declines: declines.insufficientFunds }],
  ['4000000000009987', 'visa', { declines: declines.lostCard }],
  ['4000000000009979', 'visa', { declines: declines.stolenCard }],
  ['4000000000000069', 'visa', { declines: declines.expired }],
  ['4000000000000127', 'visa', { declines: declines.incorrectCvc }],
  ['4000000000000119', 'visa', { declines: declines.processingError }],
  ['4000000000006975', 'visa', { declines: declines.velocity }],
  ['4000000000000341', 'visa', { declines: declines.generic, attaches: true }],

  ['4100000000000019', 'visa', { declines: declines.blocked, riskLevel: 'highest', attaches: true }],
  ['4000000000004954', 'visa', { declines: declines.blocked, riskLevel: 'highest', attaches: true }],
  ['4000000000009235', 'visa', { riskLevel: 'elevated' }],
  ['4000000000000101', 'visa', { checks: { cvc: 'fail' } }],
  ['4000000000000036', 'visa', { checks: { postalCode: 'fail' } }],
  ['4000058400307872', 'visa', { checks: { cvc: 'fail' }, riskLevel: 'elevated' }],
  ['4000058400306072', 'visa', { checks: { postalCode: 'fail' }, riskLevel: 'elevated' }],
  ['4000000000000028', 'visa', { checks: { line1: 'fail' } }],
  ['4000000000000010', 'visa', { checks: { line1: 'fail', postalCode: 'fail' } }],
  ['4000000000000044', 'visa', { checks: { line1: 'unavailable', postalCode: 'unavailable' } }],

  ['4000002500003155', 'visa', { authentication: 'unless-set-up' }],
  ['4000002760003184', 'visa', { authentication: 'always' }],
  ['4000003800000446', 'visa', { authentication: 'set-up' }],
  ['4000008260003178', 'visa', { authentication: 'always', declines: declines.insufficientFunds, attaches: true }],
  ['4000000000003220', 'visa', { authentication: 'required', country: 'IE' }],
  ['4000000000003063', 'visa', { authentication: 'required' }],
  ['4000008400000027', 'visa', { authentication: 'required' }],
  ['4000008400001629', 'visa', { authentication: 'required', declines: declines.generic, attaches: true }],
  ['4000008400001280', 'visa', { authentication: 'lookup-fails', declines: declines.generic, attaches: true }],
  ['4000000000003055', 'visa', { authentication: 'optional' }],
  ['4000000000003097', 'visa', { authentication: 'optional' }],

  ['4000000000007726', 'visa', { refunds: 'succeed-later' }],
  ['4000000000005126', 'visa', { refunds: 'fail-later' }],

  // Charged like any other card; the dispute that follows at Stripe is not modelled.
  ['4000000000000259', 'visa'],
  ['4000000000002685', 'visa'],
  ['4000000000001976', 'visa'],
  ['4000000000005423', 'visa'],
];

/** The documented test cards by number. */
export const testCards: ReadonlyMap<string, TestCard> = new Map(
  rows.map(([number, brand, traits]) => [
    number,
    { brand, last4: number.slice(-4), country: 'US', funding: 'credit', authentication: 'not-enrolled', ...traits },
  ]),
);
