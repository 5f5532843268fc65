const codes = (text: string): string[] => text.trim().split(/\s+/);
const each = (amount: number, text: string): [code: string, amount: number][] =>
  codes(text).map((code) => [code, amount]);

/** What 100 units of each ISO 4217 code are at Stripe, written from its documentation and not from our tables. */
export const hundredUnits: ReadonlyMap<string, number> = new Map([
  ...each(
    10_000,
    `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CNY COP CRC CVE CZK
    DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD KES KGS KHR KYD KZT
    LAK LBP LKR LRD LSL MAD MDL MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR
    PLN QAR RON RSD RUB SAR SBD SCR SEK SGD SHP SLE SOS SRD SZL THB TJS TOP TRY TTD TWD TZS UAH UGX USD UYU UZS WST
    XCD XCG YER ZAR ZMW`,
  ),
  ...each(100, 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'),
  ...each(100_000, 'BHD JOD KWD OMR TND'),
]);

/** In use, and not taken by Stripe. */
export const refused: readonly string[] = codes(
  'BOV BTN CHE CHW CLF COU CUP ERN GHS IQD IRR KPW LYD MRU MXV SDG SSP STN SVC SYP TMT USN UYI UYW VED VES XAD ZWG',
);

/** Gold, testing, no currency: nobody pays in them. */
export const notPayable: readonly string[] = codes('XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX');
