import type { DocumentedSettingsRefusal } from '@prism/testkit';
import { apiKey } from './http.ts';

/** What is wrong with each of them, one at a time. */
export const refusedSettings: readonly DocumentedSettingsRefusal[] = [
  { settings: {}, field: 'apiKey' },
  { settings: { apiKey: 'two words' }, field: 'apiKey' },
  // https://docs.stripe.com/api/versioning
  { settings: { apiKey, apiVersion: 'v1' }, field: 'apiVersion' },
  // https://docs.stripe.com/connect/authentication
  { settings: { apiKey, stripeAccount: 'cus_NffrFeUfNV2Hib' }, field: 'stripeAccount' },
  { settings: { apiKey, shop: 'Kestrel' }, field: '', message: 'has settings that are not known: shop' },
];
