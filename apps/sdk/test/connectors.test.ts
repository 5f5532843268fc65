import { CustomerClient } from '@prism/sdk';
import { developmentSandbox, findConnector, lookupPlaces, packageNames } from '@prism/sdk/connectors';
import { expect, test } from 'vitest';

test('a layer of its own finds the connectors that the clients find', () => {
  expect(findConnector('stripe').id).toBe('stripe');
  expect(packageNames('acme')).toEqual(['@prism/connector-acme', 'prism-connector-acme']);
  expect(lookupPlaces()).toContain(`${process.cwd()}/package.json`);
});

test('and shares the sandbox of their process', async () => {
  const shared = developmentSandbox('stripe');
  expect(developmentSandbox('stripe')).toBe(shared);
  const customers = new CustomerClient({ connector: 'stripe', apiKey: 'sk_test_layer', environment: 'DEVELOPMENT' });
  const { connectorCustomerId } = await customers.create({ merchantCustomerId: 'layer_1' });
  const answer = await shared.fetch(
    new Request(`https://api.stripe.com/v1/customers/${connectorCustomerId}`, {
      headers: { authorization: 'Bearer sk_test_layer' },
    }),
  );
  expect(await answer.json()).toMatchObject({ id: connectorCustomerId });
});
