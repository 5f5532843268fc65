import { createSandbox, type SandboxOptions, type StripeSandbox } from '../../../src/sandbox/index.ts';

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
  readonly sandbox: StripeSandbox;
  call(address: string, form?: string, options?: CallOptions): Promise<Called>;
}

/** A fresh sandbox at a fixed time, unless the test brings its own. */
export function rawSandbox(options: SandboxOptions = {}): RawSandbox {
  const sandbox = createSandbox({ seed: 7, now: () => Date.UTC(2030, 0, 15), ...options });
  return {
    sandbox,
    async call(address, form = '', { key = 'sk_test_123', headers = {}, signal } = {}) {
      const [method = '', path = ''] = address.split(' ');
      const posts = method === 'POST';
      const response = await sandbox.fetch(`https://api.stripe.com${path}${posts || form === '' ? '' : `?${form}`}`, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(posts ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
          ...headers,
        },
        ...(posts ? { body: form } : {}),
        ...(signal ? { signal } : {}),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
    },
  };
}

/** The parameters of a payment that needs nothing but a card. */
export const CARD_ONLY = 'automatic_payment_methods[enabled]=true&automatic_payment_methods[allow_redirects]=never';
