import { stripe } from '@prism/connector-stripe';
import { createSandbox } from '@prism/connector-stripe/sandbox';
import { catalogue, isIntegrationError } from '@prism/core';
import * as sdk from '@prism/sdk';
import { describe, expect, test } from 'vitest';

const { CustomerClient, PaymentClient, PaymentMethodClient, RecurringPaymentClient, RefundClient } = sdk;

const config = { connector: 'stripe', apiKey: 'any_key', environment: 'DEVELOPMENT' } as const;

const classes = {
  customer: CustomerClient,
  payment: PaymentClient,
  paymentMethod: PaymentMethodClient,
  recurringPayment: RecurringPaymentClient,
  refund: RefundClient,
} satisfies Record<keyof typeof catalogue, unknown>;

function integrationError(action: () => unknown): sdk.IntegrationError {
  try {
    action();
  } catch (error) {
    if (isIntegrationError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a client by name', () => {
  test('makes the customer of the documentation', async () => {
    const response = await new CustomerClient(config).create({
      merchantCustomerId: 'cust_user_12345',
      email: 'john.doe@example.com',
      name: 'John Doe',
      phone: '+1-555-123-4567',
      description: 'Premium plan subscriber',
    });
    expect(response).toEqual({
      merchantCustomerId: 'cust_user_12345',
      connectorCustomerId: expect.stringMatching(/^cus_\w+$/),
      status: 'ACTIVE',
      statusCode: 200,
      connectorRequestId: expect.stringMatching(/^req_\w+$/),
    });
  });

  test.each(Object.entries(classes))('%s has the methods of the catalogue', (service, Client) => {
    const operations = Object.entries(catalogue).find(([name]) => name === service)?.[1];
    expect(Object.keys(new Client(config)).sort()).toEqual([...Object.keys(operations ?? {}), 'dryRun'].sort());
  });

  test.each(['stripe', '@prism/connector-stripe', stripe])(
    'takes a short name, a package and a value',
    async (connector) => {
      const client = new CustomerClient({ ...config, connector });
      await expect(client.create({ merchantCustomerId: 'ways' })).resolves.toMatchObject({ status: 'ACTIVE' });
    },
  );

  test('takes a connector that has its settings', async () => {
    const client = new CustomerClient({ connector: stripe({ apiKey: 'any_key' }), environment: 'DEVELOPMENT' });
    await expect(client.create({ merchantCustomerId: 'ways' })).resolves.toMatchObject({ status: 'ACTIVE' });
  });

  test('shares the sandbox of its connector and account with the other clients of the process', async () => {
    const { connectorCustomerId } = await new CustomerClient(config).create({ merchantCustomerId: 'shared' });
    const found = new CustomerClient(config).get({ connectorCustomerId });
    await expect(found).resolves.toMatchObject({ merchantCustomerId: 'shared' });
    const stranger = new CustomerClient({ ...config, apiKey: 'another_key' }).get({ connectorCustomerId });
    await expect(stranger).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
  });

  test('uses the sandbox that it is given', async () => {
    const sandbox = createSandbox();
    await new CustomerClient({ ...config, sandbox }).create({ merchantCustomerId: 'own' });
    expect(sandbox.effects()).toHaveLength(1);
  });

  test('sends through the fetch that it is given, in every environment', async () => {
    const urls: string[] = [];
    const fetch = async ({ url }: Request) => {
      urls.push(url);
      return Response.json({ id: 'cus_1', metadata: {} });
    };
    for (const environment of ['DEVELOPMENT', 'SANDBOX', 'PRODUCTION'] as const) {
      await new CustomerClient({ ...config, environment, fetch }).create({ merchantCustomerId: 'mine' });
    }
    expect(urls).toEqual(Array(3).fill('https://api.stripe.com/v1/customers'));
  });
});

describe('what is refused', () => {
  test('a connector that is not installed, with the command that installs it', () => {
    const error = integrationError(() => new CustomerClient({ ...config, connector: 'acme' }));
    expect(error).toMatchObject({ code: 'CONNECTOR_NOT_INSTALLED', requestSent: 'no' });
    expect(error.message).toContain('@prism/connector-acme and prism-connector-acme');
    expect(error.suggestedAction).toContain('npm install @prism/connector-acme');
  });

  test.each(['../evil', '/etc/passwd', 'a b', '', 'node:fs', './x'])('%j as a name', (connector) => {
    const error = integrationError(() => new CustomerClient({ ...config, connector }));
    expect(error.issues).toEqual([expect.objectContaining({ field: 'connector' })]);
  });

  test('a package that is no connector', () => {
    expect(integrationError(() => new CustomerClient({ ...config, connector: '@prism/core' })).code).toBe(
      'CONNECTOR_NOT_INSTALLED',
    );
  });

  test('settings that the connector does not know or lacks', () => {
    const { apiKey: _, ...keyless } = config;
    expect(integrationError(() => new CustomerClient(keyless))).toMatchObject({
      code: 'INVALID_CONNECTOR_CONFIG',
      issues: [{ field: 'apiKey' }],
    });
    expect(integrationError(() => new CustomerClient({ ...config, apiKy: 'typo' })).code).toBe(
      'INVALID_CONNECTOR_CONFIG',
    );
  });

  test('an environment that does not exist', () => {
    // @ts-expect-error: not an environment
    const error = integrationError(() => new CustomerClient({ ...config, environment: 'staging' }));
    expect(error).toMatchObject({ code: 'INVALID_CLIENT_OPTIONS', issues: [{ field: 'environment' }] });
  });
});
