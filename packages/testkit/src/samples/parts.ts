import type { Address, BrowserInfo, BuyerDetails, Card, Metadata, MitCategory, Money, Token } from '@prism/core';
import type { SampleOf, Values, Words } from './sample.ts';

export const id: Values<string> = ['conformance-1', 'conformance-2'];
export const description: Values<string> = ['Order of a red lamp', 'Order of a blue lamp'];
export const statement: Values<string> = ['Red lamp', 'Blue lamp'];
export const returnUrl: Values<string> = ['https://shop.example/back?order=1', 'https://shop.example/back?order=2'];
export const metadata: Values<Metadata> = [{ basket: 'red' }, { basket: 'blue' }];
export const captureMethod: Words<'AUTOMATIC' | 'MANUAL'> = { words: { AUTOMATIC: true, MANUAL: true } };

export const money: SampleOf<Money> = { minorAmount: [7321, 8431], currency: ['EUR', 'USD'] };

export const buyer: SampleOf<BuyerDetails> = {
  name: ['Ada Quillfeather', 'Bo Zwetschgenbaum'],
  email: ['ada.quillfeather@example.com', 'bo.zwetschgenbaum@example.org'],
  phone: ['+4930901820', '+33199001234'],
};

export const postalAddress = {
  line1: ['Larkspurweg 17', 'Rue Myosotis 4'],
  line2: ['Hinterhaus Nord', 'Escalier Bleu'],
  line3: ['Klingel Quill', 'Porte Zwetschge'],
  city: ['Wolkenstadt', 'Nuageville'],
  state: ['Brandenmark', 'Bretonnie'],
  zipCode: ['10997', '75011'],
  countryAlpha2Code: ['DE', 'FR'],
} as const;

export const address: SampleOf<Address> = {
  ...postalAddress,
  firstName: ['Adalheid', 'Bonifatius'],
  lastName: ['Quillfeather', 'Zwetschgenbaum'],
  email: ['post.quillfeather@example.com', 'post.zwetschgenbaum@example.org'],
  phone: ['+4930901821', '+33199001235'],
};

export const token: SampleOf<Token> = { token: ['token_conformance_1', 'token_conformance_2'] };

export const card: SampleOf<Card> = {
  cardNumber: ['4242424242424242', '5555555555554444'],
  cardExpMonth: ['03', '10'],
  cardExpYear: ['2030', '2031'],
  cardCvc: ['737', '838'],
  cardHolderName: ['A Quillfeather', 'B Zwetschgenbaum'],
};

export const browserInfo: SampleOf<BrowserInfo> = {
  acceptHeader: ['text/html', 'text/html,application/xhtml+xml'],
  userAgent: ['Mozilla/5.0 (X11; Linux x86_64)', 'Mozilla/5.0 (Macintosh)'],
  language: ['de-DE', 'fr-FR'],
  colorDepth: [24, 32],
  screenHeight: [1080, 768],
  screenWidth: [1920, 1366],
  timeZoneOffsetMinutes: [-60, 300],
  javaEnabled: [true, false],
  javaScriptEnabled: [true, false],
  ipAddress: ['192.0.2.17', '198.51.100.4'],
};

export const mitCategory: Words<MitCategory> = {
  words: { INSTALLMENT: true, RECURRING: true, RESUBMISSION: true, UNSCHEDULED: true },
};
