import { CheckoutAPI, Client, Config, EnvironmentEnum, HttpClientException } from '@adyen/api-library';
import { onTestFinished } from 'vitest';
import { type AdyenSandbox, createSandbox, type SandboxOptions } from '../../../src/sandbox/index.ts';
import { NOW } from './call.ts';
import { serveSecurely } from './serve.ts';

/** A sandbox and Adyen's own client, which talks to it over HTTPS. */
export interface Connected {
  readonly sandbox: AdyenSandbox;
  readonly adyen: CheckoutAPI;
  /** A client with another key, or less patience, for the same sandbox. */
  connect(apiKey: string, connectionTimeoutMillis?: number): CheckoutAPI;
}

/** The client sends where we listen instead of to Adyen, and does not mind who signed our certificate. */
function redirected(client: Client, origin: string): CheckoutAPI {
  const own = client.httpClient;
  client.httpClient = {
    request: (endpoint, ...rest) => own.request(endpoint.replace('https://checkout-test.adyen.com', origin), ...rest),
  };
  return new CheckoutAPI(client);
}

/** Starts a sandbox on loopback for the length of a test. */
export async function connectAdyen(options: SandboxOptions = {}): Promise<Connected> {
  const sandbox = createSandbox({ seed: 1, now: () => NOW, ...options });
  const { url, close } = await serveSecurely(sandbox.fetch);
  onTestFinished(close);
  const connect: Connected['connect'] = (apiKey, connectionTimeoutMillis = 10_000) => {
    const config = new Config({
      apiKey,
      connectionTimeoutMillis,
      certificatePath: 'unencrypted',
      environment: EnvironmentEnum.TEST,
    });
    return redirected(new Client(config), url.origin);
  };
  return { sandbox, adyen: connect('AQEtest'), connect };
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<HttpClientException> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof HttpClientException) return error;
    throw error;
  }
  throw new Error('It did not reject.');
}
