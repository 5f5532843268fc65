import type { ConnectorFixture } from '@prism/testkit';
import { type AdyenSettings, adyen } from '../../src/index.ts';
import type { AdyenSandbox } from '../../src/sandbox/index.ts';
import { freshSandbox } from './cards.ts';
import { currencies } from './currencies.ts';
import { customerOperations } from './customer.ts';
import { apiKey, merchantAccount } from './http.ts';
import { modifications } from './modifications.ts';
import { paymentOperations } from './payment.ts';
import { paymentMethodOperations } from './payment-method.ts';
import { charge } from './recurring-payment.ts';
import { refusedSettings } from './settings.ts';

/** What the conformance suite must know of Adyen. */
export const fixture: ConnectorFixture<AdyenSettings, typeof adyen.operations, AdyenSandbox> = {
  connector: adyen,
  id: 'adyen',
  displayName: 'Adyen',
  settings: { apiKey, merchantAccount, liveUrlPrefix: '1797a841fbb37ca7-Kestrel' },
  secrets: [apiKey],
  otherAccount: { apiKey, merchantAccount: 'KestrelPOS' },
  refusedSettings,
  longestKey: 64,
  createSandbox: freshSandbox,
  currencies,
  operations: {
    ...customerOperations,
    ...paymentMethodOperations,
    ...paymentOperations,
    ...modifications,
    'recurringPayment.charge': charge,
  },
};
