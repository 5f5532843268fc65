import { invalid } from '../failure.ts';
import { integer, type Param, type RequiredParam, required, text } from './param.ts';
import { type ObjectParam, objectOf } from './shape.ts';

/** An amount in Adyen's minor units of a currency. */
export interface Amount {
  readonly currency: string;
  readonly value: number;
}

/** https://docs.adyen.com/development-resources/currency-codes. Adyen's minor units are its own; there is no BIF. */
export const CURRENCIES: ReadonlySet<string> = new Set(
  (
    'AED ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BMD BND BOB BRL BSD BWP BYN BZD CAD CHF CLP CNH CNY COP CRC CUP CVE ' +
    'CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD ISK JMD JOD JPY KES ' +
    'KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LYD MAD MDL MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR ' +
    'PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS SRD STN SVC SZL THB TND TOP TRY TTD TWD TZS ' +
    'UAH UGX USD UYU UZS VEF VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW'
  ).split(' '),
);

const currency: Param<string> = {
  ...text(),
  read(value, name) {
    const code = text().read(value, name);
    if (CURRENCIES.has(code)) return code;
    throw invalid('138', 'Unsupported currency specified');
  },
};

const value: Param<number> = {
  ...integer,
  read(sent, name) {
    const minor = integer.read(sent, name);
    if (minor >= 0) return minor;
    throw invalid('137', 'Invalid amount specified');
  },
};

const amountFields = {
  currency: required(currency, () => invalid('138', 'Unsupported currency specified')),
  value: required(value, () => invalid('137', 'Invalid amount specified')),
};

/** An amount that may be zero, as it is when a card is only verified. */
export const amount: ObjectParam<Amount> = objectOf('Amount', amountFields);

/** The amount that a payment has to have. */
export const requiredAmount: RequiredParam<Amount> & ObjectParam<Amount> = {
  ...amount,
  missing: () => invalid('100', "Required object 'amount' is not provided."),
};

/** The amount that a modification has to have. Nothing is not an amount there. */
export const modificationAmount: RequiredParam<Amount> & ObjectParam<Amount> = {
  ...requiredAmount,
  read(sent, name) {
    const read = amount.read(sent, name);
    if (read.value > 0) return read;
    throw invalid('137', 'Invalid amount specified');
  },
};
