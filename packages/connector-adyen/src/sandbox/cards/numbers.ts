/**
 * How 3-D Secure 2 goes with a card that is enrolled: `frictionless` is recognised by the browser alone, `challenge` asks
 * the shopper at once, `full` does both, one after the other. `none` is not enrolled.
 */
export type Authentication = 'challenge' | 'frictionless' | 'full' | 'none';

/** A card and what is known of it. It does not carry its number. */
export interface TestCard {
  /** As Adyen writes brands: `visa`, `mc`, `amex`. */
  readonly brand: string;
  readonly bin: string;
  readonly issuerBin: string;
  readonly lastFour: string;
  readonly country: string;
  readonly funding: 'CREDIT' | 'DEBIT' | 'PREPAID';
  readonly authentication: Authentication;
  /** A test card of Adyen's. Others are refused by its test system. */
  readonly known: boolean;
}

type Traits = Partial<Pick<TestCard, 'authentication' | 'country' | 'funding'>>;

/** https://docs.adyen.com/development-resources/testing/test-card-numbers */
const rows: readonly (readonly [number: string, brand: string, traits?: Traits])[] = [
  ['4111111111111111', 'visa'],
  ['4111111145551142', 'visa'],
  ['4988438843884305', 'visa', { country: 'ES' }],
  ['4166676667666746', 'visa'],
  ['4646464646464644', 'visa', { country: 'PL' }],
  ['4444333322221111', 'visa', { country: 'GB' }],
  ['4000620000000007', 'visa', { country: 'US' }],
  ['4000060000000006', 'visa', { country: 'US', funding: 'DEBIT' }],
  ['4000020000000000', 'visa', { country: 'US' }],
  ['4400000000000008', 'visa', { country: 'US' }],
  ['4484600000000004', 'visa', { country: 'US' }],
  ['4111112014267661', 'visa', { country: 'FR', funding: 'DEBIT' }],
  ['4977949494949497', 'visa', { country: 'FR' }],
  ['4293189100000008', 'visa', { country: 'AU' }],
  ['4002690000000008', 'visa', { country: 'AU' }],
  ['4988080000000000', 'visa', { country: 'IN' }],
  ['4000180000000002', 'visa', { country: 'IN' }],
  ['4607000000000009', 'visa', { country: 'MX' }],
  ['4001590000000001', 'visa', { country: 'IL' }],

  ['5555444433331111', 'mc', { country: 'GB' }],
  ['5555555555554444', 'mc'],
  ['5555341244441115', 'mc'],
  ['5500000000000004', 'mc'],
  ['5100290029002909', 'mc'],
  ['5577000055770004', 'mc', { country: 'PL' }],
  ['5136333333333335', 'mc', { country: 'FR' }],
  ['5585558555855583', 'mc', { country: 'ES' }],
  ['5100060000000002', 'mc', { country: 'US', funding: 'DEBIT' }],
  ['2222410740360010', 'mc', { country: 'US' }],
  ['2222410700000002', 'mc', { country: 'US' }],
  ['2222400070000005', 'mc', { country: 'AU' }],
  ['2223000048410010', 'mc'],
  ['5103221911199245', 'mc', { country: 'BR', funding: 'PREPAID' }],

  ['370000000000002', 'amex'],
  ['370000000100018', 'amex'],
  ['36006666333344', 'diners', { country: 'US' }],
  ['6011601160116611', 'discover', { country: 'US' }],
  ['6445644564456445', 'discover', { country: 'GB' }],
  ['3569990010095841', 'jcb', { country: 'US' }],
  ['6771798021000008', 'maestro', { funding: 'DEBIT' }],
  ['6243030000000001', 'cup', { country: 'CN' }],

  ['4917610000000000', 'visa', { authentication: 'full', country: 'GB' }],
  ['5454545454545454', 'mc', { authentication: 'full', country: 'PL' }],
  ['4035501428146300', 'cartebancaire', { authentication: 'full', country: 'FR' }],
  ['371449635398431', 'amex', { authentication: 'full' }],
  ['5000550000000029', 'maestro', { authentication: 'full', funding: 'DEBIT' }],
  ['4212345678910006', 'visa', { authentication: 'challenge' }],
  ['4212345678901237', 'visa', { authentication: 'challenge' }],
  ['5212345678901234', 'mc', { authentication: 'challenge' }],
  ['5201281505129736', 'mc', { authentication: 'frictionless' }],
];

function cardOf(number: string, brand: string, known: boolean, traits: Traits = {}): TestCard {
  return {
    brand,
    bin: number.slice(0, 6),
    issuerBin: number.slice(0, 8),
    lastFour: number.slice(-4),
    country: 'NL',
    funding: 'CREDIT',
    authentication: 'none',
    known,
    ...traits,
  };
}

const testCards: ReadonlyMap<string, TestCard> = new Map(
  rows.map(([number, brand, traits]) => [number, cardOf(number, brand, true, traits)]),
);

/** The numbers of the test cards. */
export const testCardNumbers: readonly string[] = [...testCards.keys()];

const brands: readonly (readonly [brand: string, prefix: RegExp])[] = [
  ['visa', /^4/],
  ['mc', /^(5[1-5]|2[2-7])/],
  ['amex', /^3[47]/],
  ['diners', /^3[068]/],
  ['jcb', /^35/],
  ['discover', /^(6011|64[4-9]|65)/],
  ['cup', /^(62|81)/],
  ['maestro', /^(50|5[6-8]|6)/],
];

/** The card of a number, if any brand has such numbers. */
export function findCard(number: string): TestCard | undefined {
  const card = testCards.get(number);
  if (card) return card;
  const [brand] = brands.find(([, prefix]) => prefix.test(number)) ?? [];
  return brand === undefined ? undefined : cardOf(number, brand, false);
}
