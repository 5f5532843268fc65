import { invalidRequest } from './failure.ts';
import { type Param, text } from './params/param.ts';

const CURRENCIES: ReadonlySet<string> = new Set(
  (
    'usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp cny ' +
    'cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl hrk htg huf idr ils inr isk jmd ' +
    'jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn ' +
    'nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs ' +
    'tnd top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xcg xof xpf yer zar zmw'
  ).split(' '),
);

const ZERO_DECIMAL: ReadonlySet<string> = new Set(
  'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '),
);

const THREE_DECIMAL: ReadonlySet<string> = new Set(['bhd', 'jod', 'kwd', 'omr', 'tnd']);

/** Two decimals on the wire, although there is no smaller unit: they must be 00. */
const WHOLE_UNITS_ONLY: ReadonlySet<string> = new Set(['isk', 'ugx']);

/** Stripe's least charge where the account settles in the currency of the charge; elsewhere it depends on the rate of the day. */
const LEAST_CHARGE: Readonly<Record<string, number>> = {
  usd: 50,
  aed: 200,
  aud: 50,
  bgn: 100,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
};

const MOST_CHARGE = 999_999_999_999;
const MOST_CHARGE_AMEX = 999_999_999;

const decimalsOf = (currency: string): number => (ZERO_DECIMAL.has(currency) ? 0 : THREE_DECIMAL.has(currency) ? 3 : 2);

/** An amount as Stripe's messages write it: `$10.00`. */
export function formatMoney(amount: number, currency: string): string {
  const digits = decimalsOf(currency);
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount / 10 ** digits);
}

/** A currency that Stripe takes, in lower case whatever the case it came in. */
export const currency: Param<string> = {
  ...text(),
  read(value, name) {
    const code = text().read(value, name).toLowerCase();
    if (CURRENCIES.has(code)) return code;
    throw invalidRequest(`Invalid currency: must be one of ${[...CURRENCIES].join(', ')}`, { param: name });
  },
};

function tooLarge(most: number, code: string): never {
  throw invalidRequest(`Amount must be no more than ${formatMoney(most, code)}`, {
    code: 'amount_too_large',
    param: 'amount',
  });
}

/** Refuses an amount that no card can be charged with. */
export function checkAmount(amount: number, code: string): void {
  const least = LEAST_CHARGE[code] ?? 1;
  if (amount > MOST_CHARGE) tooLarge(MOST_CHARGE, code);
  if (amount < least) {
    throw invalidRequest(`Amount must be at least ${formatMoney(least, code)} ${code}`, {
      code: 'amount_too_small',
      param: 'amount',
    });
  }
  if (WHOLE_UNITS_ONLY.has(code) && amount % 100 !== 0) {
    throw invalidRequest(`Invalid amount: ${code} has no decimals, so the last two digits must be 00.`, {
      code: 'invalid_charge_amount_no_decimal_compatible',
      param: 'amount',
    });
  }
  if (THREE_DECIMAL.has(code) && amount % 10 !== 0) {
    throw invalidRequest(`Invalid amount: the last digit of an amount in ${code} must be 0.`, { param: 'amount' });
  }
}

/** American Express takes shorter amounts than the other networks. */
export function checkAmountForBrand(amount: number, code: string, brand: string): void {
  if (brand === 'amex' && amount > MOST_CHARGE_AMEX) tooLarge(MOST_CHARGE_AMEX, code);
}
