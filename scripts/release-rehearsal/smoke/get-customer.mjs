import assert from 'node:assert/strict';
import { argv } from 'node:process';
import { CustomerClient } from '@prism/sdk';
import { configOf } from './connectors.mjs';

const client = new CustomerClient(configOf(argv[2]));
const { connectorCustomerId } = await client.create({ merchantCustomerId: 'user_1', name: 'Jane Roe' });
const found = await client.get({ connectorCustomerId });
assert.deepEqual([found.merchantCustomerId, found.name, found.status], ['user_1', 'Jane Roe', 'ACTIVE']);
