import type { CurrencyFacts, DocumentedRequest } from '@prism/testkit';

const each = (digits: number, codes: string): readonly (readonly [code: string, digits: number])[] =>
  codes.split(/\s+/).map((code) => [code, digits]);

/** https://docs.adyen.com/development-resources/currency-codes, those of ISO 4217. */
export const currencies: CurrencyFacts = {
  digits: Object.fromEntries([
    ...each(0, 'CVE DJF GNF IDR JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'),
    ...each(3, 'BHD IQD JOD KWD LYD OMR TND'),
    ...each(
      2,
      `AED ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BWP BYN BZD CAD CHF CLP CNY COP CRC CUP CZK DKK DOP
      DZD EGP ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF ILS INR ISK JMD KES KGS KHR KYD KZT LAK LBP LKR
      MAD MDL MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB
      SAR SBD SCR SEK SGD SHP SLE SOS SRD STN SVC SZL THB TOP TRY TTD TWD TZS UAH USD UYU UZS WST XCD XCG YER ZAR ZMW`,
    ),
  ]),
  amountIn: ({ body }: DocumentedRequest) => {
    const value: unknown = Object(body).amount?.value;
    return typeof value === 'number' ? value : undefined;
  },
};
