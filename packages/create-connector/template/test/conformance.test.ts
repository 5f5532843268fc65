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
    settings,
    secrets: [apiKey],
    createSandbox: () => createSandbox({ seed: 1, now: () => 1_800_000_000_000 }),
    operations: {
      'customer.create': customerCreate,
    },
  },
  { describe, it },
);
