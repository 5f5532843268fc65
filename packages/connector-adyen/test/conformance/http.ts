import type { DocumentedAnswer, DocumentedRequest } from '@prism/testkit';

export const apiKey = 'AQE_Kestrel_Conformance';
export const merchantAccount = 'KestrelECOM';

const always = { 'x-api-key': apiKey };
const base = 'https://checkout-test.adyen.com/v71';

/** The body as the documentation's examples show it, with the merchant account that each has. */
export function post(path: string, body: object, headers: Readonly<Record<string, string>> = {}): DocumentedRequest {
  return {
    method: 'POST',
    url: `${base}${path}`,
    headers: { ...always, 'content-type': 'application/json', ...headers },
    body: { merchantAccount, ...body },
  };
}

/** Stored payment methods are asked for, and removed, by shopper. */
export function stored(method: 'GET' | 'DELETE', shopperReference: string, id = ''): DocumentedRequest {
  const query = new URLSearchParams({ merchantAccount, shopperReference });
  return { method, url: `${base}/storedPaymentMethods${id === '' ? '' : `/${id}`}?${query}`, headers: always };
}

/** An answer of Adyen's, which always has a reference of its own. */
export function answer(statusCode: number, body: object): DocumentedAnswer {
  return { statusCode, headers: { pspreference: 'NC6HT9CRT65ZGN82' }, body };
}

/** What each response tells of the answer. */
export const told = { connectorRequestId: 'NC6HT9CRT65ZGN82' };

export const paymentId = '993617895215577D';
export const returnUrl = 'https://shop.example/return?order=1';
export const amount = { minorAmount: 1000, currency: 'EUR' } as const;
export const adyenAmount = { currency: 'EUR', value: 1000 };

/** What is sent of the browser that the examples tell. */
export const adyenBrowser = {
  shopperIP: '192.0.2.1',
  browserInfo: {
    acceptHeader: 'text/html',
    colorDepth: 24,
    javaEnabled: false,
    javaScriptEnabled: true,
    language: 'de-DE',
    screenHeight: 1080,
    screenWidth: 1920,
    timeZoneOffset: -60,
    userAgent: 'Mozilla/5.0',
  },
};
