/**
 * Stands in for Stripe's API, in a process of its own: a bare `node:http` server that reads each request to its end and
 * answers the same customer, as Stripe would, with a `request-id`. It checks nothing, so that what is measured is the client.
 */
import { createServer } from 'node:http';
import { merchantCustomerId } from './customer.ts';
import { listening } from './listening.ts';

const customer = JSON.stringify({
  id: 'cus_NffrFeUfNV2Hib',
  object: 'customer',
  address: null,
  balance: 0,
  created: 1680893993,
  currency: null,
  default_source: null,
  delinquent: false,
  description: 'Premium plan subscriber',
  email: 'john.doe@example.com',
  invoice_prefix: '0759376C',
  invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
  livemode: false,
  metadata: { merchant_customer_id: merchantCustomerId },
  name: 'John Doe',
  next_invoice_sequence: 1,
  phone: '+1-555-123-4567',
  preferred_locales: [],
  shipping: null,
  tax_exempt: 'none',
  test_clock: null,
});

const headers = {
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(customer),
  'request-id': 'req_123abc',
  'stripe-version': '2026-10-28.endive',
};

const server = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, headers).end(customer));
});
server.keepAliveTimeout = 600_000;

process.send?.(await listening(server));
process.on('disconnect', () => process.exit());
