import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** Runs a module as a bundler for browsers or workers would resolve it. */
async function printed(code: string): Promise<unknown> {
  const args = ['--conditions=workerd', '--input-type=module', '--eval', code];
  const { stdout } = await run(process.execPath, args, { cwd: import.meta.dirname });
  return JSON.parse(stdout);
}

test('without packages to look among, a name is refused with the remedy', async () => {
  const error = await printed(`
    import { CustomerClient } from '@prism/sdk';
    try {
      new CustomerClient({ connector: 'stripe', apiKey: 'k', environment: 'SANDBOX' });
    } catch (error) {
      console.log(JSON.stringify(error));
    }
  `);
  expect(error).toMatchObject({
    code: 'CONNECTOR_NOT_INSTALLED',
    suggestedAction: expect.stringContaining('give the connector itself'),
  });
});

test('a connector and a sandbox that are given work as everywhere', async () => {
  const customer = await printed(`
    import { stripe } from '@prism/connector-stripe';
    import { createSandbox } from '@prism/connector-stripe/sandbox';
    import { createPrism } from '@prism/sdk';
    const options = { environment: 'DEVELOPMENT', sandbox: createSandbox() };
    const prism = createPrism({ connector: stripe({ apiKey: 'k' }), ...options });
    console.log(JSON.stringify(await prism.customer.create({ merchantCustomerId: 'portable' })));
  `);
  expect(customer).toMatchObject({ merchantCustomerId: 'portable', status: 'ACTIVE' });
});

test('without one, DEVELOPMENT says what to give', async () => {
  const error = await printed(`
    import { stripe } from '@prism/connector-stripe';
    import { createPrism } from '@prism/sdk';
    try {
      createPrism({ connector: stripe({ apiKey: 'k' }), environment: 'DEVELOPMENT' });
    } catch (error) {
      console.log(JSON.stringify(error));
    }
  `);
  expect(error).toMatchObject({ code: 'SANDBOX_NOT_AVAILABLE', connector: 'stripe' });
});
