const codes = (text: string): string[] => text.trim().split(/\s+/);
const each = (amount: number, text: string): [code: string, amount: number][] =>
  codes(text).map((code) => [code, amount]);

/** What 100 units of each ISO 4217 code are at Adyen, written from its documentation and not from our tables. */
export const hundredUnits: ReadonlyMap<string, number> = new Map([
  ...each(
    10_000,
    `AED ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BWP BYN BZD CAD CHF CLP CNY COP CRC CUP CZK DKK DOP
    DZD EGP ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF ILS INR ISK JMD KES KGS KHR KYD KZT LAK LBP LKR
    MAD MDL MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB
    SAR SBD SCR SEK SGD SHP SLE SOS SRD STN SVC SZL THB TOP TRY TTD TWD TZS UAH USD UYU UZS WST XCD XCG YER ZAR ZMW`,
  ),
  ...each(100, 'CVE DJF GNF IDR JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'),
  ...each(100_000, 'BHD IQD JOD KWD LYD OMR TND'),
]);

/** In use, and not taken by Adyen. */
export const refused: readonly string[] = codes(
  `AFN BIF BOV BTN CDF CHE CHW CLF COU ERN IRR KPW LRD LSL MGA MXV SDG SSP SYP TJS TMT USN UYI UYW VED VES XAD ZWG`,
);

/** Gold, testing, no currency: nobody pays in them. */
export const notPayable: readonly string[] = codes('XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX');
