import { type DeclineCode, declineCodes } from '@prism/core';
import type { DocumentedDecline } from '@prism/testkit';

// The rows of https://docs.adyen.com/development-resources/refusal-reasons, by what they mean.
const refusals: Readonly<Partial<Record<DeclineCode, string>>> = {
  PAYMENT_DECLINED: '2 27',
  CONTACT_ISSUER: '3',
  DO_NOT_RETRY: '46',
  INSUFFICIENT_FUNDS: '12',
  LIMIT_EXCEEDED: '28 29',
  EXPIRED_CARD: '6',
  INVALID_CARD_NUMBER: '8',
  INCORRECT_CVV: '24',
  INCORRECT_ADDRESS: '32',
  INCORRECT_PIN: '17 19',
  PIN_TRIES_EXCEEDED: '18',
  AUTHENTICATION_REQUIRED: '33 36 37 38 41 43',
  AUTHENTICATION_FAILED: '11 39 42',
  BUYER_CANCELLED: '15 16',
  SUSPECTED_FRAUD: '14 20 22 31',
  CARD_RESTRICTED: '5 25',
  CARD_NOT_SUPPORTED: '34 35',
  TRANSACTION_NOT_PERMITTED: '10 23',
  INVALID_AMOUNT: '7',
  RECURRING_REVOKED: '26 50',
  ISSUER_UNAVAILABLE: '9',
  PROCESSING_ERROR: '0 4 21 40 44 45',
};

// Those of https://docs.adyen.com/development-resources/error-codes that say that the card is wrong.
const cardErrors: Readonly<Partial<Record<DeclineCode, string>>> = {
  INVALID_CARD_NUMBER: '101',
  CARD_NOT_SUPPORTED: '102',
  INCORRECT_CVV: '103 153',
  INVALID_EXPIRY: '129 140 141',
};

function rowsOf(table: Readonly<Partial<Record<DeclineCode, string>>>): readonly (readonly [string, DeclineCode])[] {
  return Object.entries(table).flatMap(([unified, words]) =>
    words.split(' ').flatMap((word) => (isDeclineCode(unified) ? [[word, unified] as const] : [])),
  );
}

function isDeclineCode(text: string): text is DeclineCode {
  return text in declineCodes;
}

function refusal(resultCode: string, refusalReasonCode: string | undefined, code: DeclineCode): DocumentedDecline {
  return {
    statusCode: 200,
    body: { pspReference: '993617895215577D', resultCode, refusalReason: 'Words', refusalReasonCode },
    code,
    connectorMessage: 'Words',
    ...(refusalReasonCode !== undefined && { connectorCode: refusalReasonCode }),
    status: code === 'AUTHENTICATION_FAILED' ? code : 'FAILURE',
  };
}

/** What each reason of a refusal means, and what is made of one that we have never heard of. */
export const refusalDeclines: readonly DocumentedDecline[] = [
  ...rowsOf(refusals).map(([word, code]) => refusal('Refused', word, code)),
  // The reason says more than the result.
  refusal('Error', '2', 'PAYMENT_DECLINED'),
  refusal('Error', '27', 'PAYMENT_DECLINED'),
  refusal('Refused', undefined, 'PAYMENT_DECLINED'),
  refusal('Refused', '2031', 'PAYMENT_DECLINED'),
  refusal('Error', undefined, 'PROCESSING_ERROR'),
  refusal('Cancelled', undefined, 'BUYER_CANCELLED'),
];

/** Cards that Adyen itself finds wrong. */
export const cardErrorDeclines: readonly DocumentedDecline[] = rowsOf(cardErrors).map(([errorCode, code]) => ({
  statusCode: 422,
  body: { status: 422, errorCode, message: 'Words', errorType: 'validation', pspReference: '8816178914079738' },
  code,
  connectorCode: errorCode,
  connectorMessage: 'Words',
  status: 'FAILURE',
}));
