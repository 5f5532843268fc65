import { describeConnector } from '@prism/testkit';
import { describe, it } from 'vitest';
import { type ExamplePaySettings, examplePay } from '../src/index.ts';
import { createSandbox } from '../src/sandbox/index.ts';
import { customerCreate } from './conformance/customer-create.ts';

const apiKey = 'key_of_the_conformance_suite';
const settings: ExamplePaySettings = { apiKey };

describeConnector(
  {
    connector: examplePay,
    id: 'example-pay',
    displayName: 'Example Pay',
    settings,
    secrets: [apiKey],
    refusedSettings: [
      { settings: {}, field: 'apiKey' },
      { settings: { apiKey: 'two words' }, field: 'apiKey' },
      { settings: { apiKey, apiKye: apiKey }, field: '' },
    ],
    longestKey: 64,
    createSandbox: () => createSandbox({ seed: 1, now: () => 1_800_000_000_000 }),
    operations: {
      'customer.create': customerCreate,
    },
  },
  { describe, it },
);
