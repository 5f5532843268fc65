import assert from 'node:assert/strict';
import { argv } from 'node:process';
import { CustomerClient } from '@prism/sdk';
import { configOf } from './connectors.mjs';

const connector = argv[2];
assert.throws(() => new CustomerClient(configOf(connector)), {
  code: 'CONNECTOR_NOT_INSTALLED',
  suggestedAction: new RegExp(`"npm install @prism/connector-${connector}"`),
});
