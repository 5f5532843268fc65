import { type AdyenSandbox, createSandbox, type SandboxOptions } from '../../../src/sandbox/index.ts';

/** What a test may say about a raw call. */
export interface CallOptions {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** An answer, read. */
export interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Read as loosely as JSON is parsed: tests say what they expect of it. */
  readonly body: ReturnType<typeof JSON.parse>;
}

/** A sandbox, and a way to call it without any client. */
export interface RawSandbox {
  readonly sandbox: AdyenSandbox;
  call(address: string, body?: object, options?: CallOptions): Promise<Called>;
}

/** The time in tests, unless they bring their own: test cards are valid until March. */
export const NOW: number = Date.UTC(2030, 0, 15);

/** A fresh sandbox at a fixed time. */
export function rawSandbox(options: SandboxOptions = {}): RawSandbox {
  const sandbox = createSandbox({ seed: 7, now: () => NOW, ...options });
  return {
    sandbox,
    async call(address, body = {}, { key = 'AQEtest', headers = {}, signal } = {}) {
      const [method = '', path = ''] = address.split(' ');
      const posts = method === 'POST';
      const query = posts ? '' : `?${new URLSearchParams(Object.entries(body))}`;
      const response = await sandbox.fetch(`https://checkout-test.adyen.com/v71${path}${query}`, {
        method,
        headers: { 'x-api-key': key, ...(posts ? { 'content-type': 'application/json' } : {}), ...headers },
        ...(posts ? { body: JSON.stringify(body) } : {}),
        ...(signal ? { signal } : {}),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: text === '' ? undefined : JSON.parse(text),
      };
    },
  };
}

/** A test card that is not enrolled for 3-D Secure. */
export const VISA = { type: 'scheme', number: '4111111111111111', expiryMonth: '03', expiryYear: '2030', cvc: '737' };

/** A payment of 10 euro, with changes. */
export const payment = (changes: object = {}): object => ({
  amount: { currency: 'EUR', value: 1000 },
  merchantAccount: 'Shop',
  paymentMethod: VISA,
  reference: 'order-1',
  returnUrl: 'https://shop.example/return',
  ...changes,
});

/** What makes the merchant capture. */
export const MANUAL = { additionalData: { manualCapture: 'true' } };

/** A modification of so many cents. */
export const modification = (value: number, changes: object = {}): object => ({
  amount: { currency: 'EUR', value },
  merchantAccount: 'Shop',
  ...changes,
});
