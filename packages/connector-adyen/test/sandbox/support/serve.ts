import { type Handler, type Served, serve } from '@prism/reliability/serve';
import { generate } from 'selfsigned';

// One for all tests of a file: making a key takes longer than a test.
const certificate = generate([{ name: 'commonName', value: 'localhost' }]);

/** Puts a handler behind real HTTPS on loopback: Adyen's client speaks nothing else. */
export async function serveSecurely(handler: Handler): Promise<Served> {
  const { private: key, cert } = await certificate;
  return serve(handler, { key, cert });
}
