import assert from 'node:assert/strict';
import { stripe } from '@prism/connector-stripe';
import * as core from '@prism/core';
import { CustomerClient, createPrism } from '@prism/sdk';

const error = await thrownBy(() => new CustomerClient({ connector: 'nowhere', environment: 'DEVELOPMENT' }));
assert.equal(error.code, 'CONNECTOR_NOT_INSTALLED');
assert.ok(!(error instanceof core.IntegrationError), 'the SDK has a core of its own');
assert.ok(core.isPrismError(error), 'an error of one copy is known to the other');
assert.ok(core.isIntegrationError(error), 'and so is its class');

const configured = stripe({ apiKey: core.secret('any_key') });
const prism = createPrism({ connector: configured, environment: 'DEVELOPMENT' });
const { status } = await prism.customer.create({ merchantCustomerId: 'user_1', email: 'jane.roe@example.com' });
assert.equal(status, 'ACTIVE', 'a connector that one copy configured works with the other');

const { body } = await prism.customer.dryRun('create', { merchantCustomerId: 'user_2', email: 'jane.roe@example.com' });
assert.equal(body.email, '[redacted]', 'what one copy sealed stays sealed in the other');

const refused = await thrownBy(() => prism.customer.create({ merchantCustomerId: '' }));
assert.ok(core.isIntegrationError(refused), 'so is an error of a call');

async function thrownBy(action) {
  try {
    await action();
  } catch (thrown) {
    return thrown;
  }
  assert.fail('nothing was thrown');
}
