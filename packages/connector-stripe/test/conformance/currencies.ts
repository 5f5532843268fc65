import type { CurrencyFacts, DocumentedRequest } from '@prism/testkit';

const each = (number: number, codes: string): readonly (readonly [code: string, number: number])[] =>
  codes.split(/\s+/).map((code) => [code, number]);

/** https://docs.stripe.com/currencies: those of zero decimals, of three, and those with rules of their own as two. */
export const currencies: CurrencyFacts = {
  digits: Object.fromEntries([
    ...each(0, 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'),
    ...each(3, 'BHD JOD KWD OMR TND'),
    ...each(
      2,
      `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CNY COP CRC CVE CZK
      DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD KES KGS KHR KYD KZT
      LAK LBP LKR LRD LSL MAD MDL MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR
      PLN QAR RON RSD RUB SAR SBD SCR SEK SGD SHP SLE SOS SRD SZL THB TJS TOP TRY TTD TWD TZS UAH UGX USD UYU UZS WST
      XCD XCG YER ZAR ZMW`,
    ),
  ]),
  // The networks take only two of the three digits.
  steps: Object.fromEntries(each(10, 'BHD JOD KWD OMR TND')),
  // https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
  largest: 999_999_999_999,
  amountIn: ({ body }: DocumentedRequest) => {
    const amount: unknown = Object(body).amount ?? Object(body).amount_to_capture;
    return typeof amount === 'string' ? Number(amount) : undefined;
  },
};
