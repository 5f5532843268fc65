import { IntegrationError } from '@prism/core';
import { type AdyenConfig, adyenApiVersion } from './settings.ts';

/** https://docs.adyen.com/development-resources/live-endpoints */
export const environments = {
  SANDBOX: ({ apiVersion = adyenApiVersion }: AdyenConfig) => `https://checkout-test.adyen.com/${apiVersion}`,
  PRODUCTION: ({ liveUrlPrefix, apiVersion = adyenApiVersion }: AdyenConfig) => {
    if (liveUrlPrefix === undefined) {
      throw new IntegrationError('INVALID_CONNECTOR_CONFIG', {
        message: 'Adyen: liveUrlPrefix is required in PRODUCTION.',
        suggestedAction: 'Copy the prefix from Developers > API URLs in the live Customer Area.',
        connector: 'adyen',
        issues: [{ field: 'liveUrlPrefix', message: 'is required in PRODUCTION' }],
      });
    }
    return `https://${liveUrlPrefix}-checkout-live.adyenpayments.com/checkout/${apiVersion}`;
  },
} as const;
