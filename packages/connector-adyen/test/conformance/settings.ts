import type { DocumentedSettingsRefusal } from '@prism/testkit';
import { apiKey, merchantAccount } from './http.ts';

/** What is wrong with each of them, one at a time. */
export const refusedSettings: readonly DocumentedSettingsRefusal[] = [
  { settings: { merchantAccount }, field: 'apiKey' },
  { settings: { apiKey: 'two words', merchantAccount }, field: 'apiKey' },
  { settings: { apiKey }, field: 'merchantAccount' },
  { settings: { apiKey, merchantAccount: 'Kestrel/ECOM' }, field: 'merchantAccount' },
  { settings: { apiKey, merchantAccount, liveUrlPrefix: 'https://kestrel' }, field: 'liveUrlPrefix' },
  // The oldest version that this connector speaks is v71.
  { settings: { apiKey, merchantAccount, apiVersion: 'v70' }, field: 'apiVersion' },
  {
    settings: { apiKey, merchantAccount, shop: 'Kestrel' },
    field: '',
    message: 'has settings that are not known: shop',
  },
  // https://docs.adyen.com/development-resources/live-endpoints
  { settings: { apiKey, merchantAccount }, environment: 'PRODUCTION', field: 'liveUrlPrefix' },
];
