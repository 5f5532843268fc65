import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { installedConnectors } from '../../src/connectors/installed.ts';
import { loadConnectors } from '../../src/connectors/registry.ts';
import { emptyFolder } from '../support/command.ts';
import { asApplication } from '../support/server.ts';

interface Package {
  readonly name: string;
  readonly id: string;
  readonly specVersion: string;
  readonly keywords?: readonly string[];
}

/** An application in which these connectors are installed, and which this process now is. */
async function applicationWith(...packages: readonly Package[]): Promise<void> {
  const folder = await emptyFolder();
  for (const { name, id, specVersion, keywords } of packages) {
    const home = join(folder, 'node_modules', name);
    await mkdir(home, { recursive: true });
    await writeFile(
      join(home, 'package.json'),
      JSON.stringify({ name, version: '3.2.1', keywords, main: 'index.cjs' }),
    );
    const parts = { id, displayName: id.toUpperCase(), specVersion, operations: { customer: { create: {} } } };
    await writeFile(
      join(home, 'index.cjs'),
      `exports.connector = Object.assign(() => {}, { [Symbol.for('@prism/connector')]: true, ...${JSON.stringify(parts)} });`,
    );
  }
  process.argv[1] = join(folder, 'app.js');
  onTestFinished(asApplication);
}

const acme = { name: 'prism-connector-acme', id: 'acme', specVersion: 'v1' };
const future = { name: '@future/payments', id: 'future', specVersion: 'v9', keywords: ['prism-connector'] };

describe('connectors of third parties', () => {
  test('are loaded by their short name, or that of their package, and found in any spelling', async () => {
    await applicationWith({ ...acme, id: 'acme-pay' });
    for (const name of ['acme', 'prism-connector-acme']) {
      const registry = loadConnectors([name]);
      for (const spelling of [name, 'acme-pay', 'acme_pay', 'AcmePay']) expect(registry.find(spelling).name).toBe(name);
    }
  });

  test('of another contract are refused, with what to update', async () => {
    await applicationWith(future);
    expect(() => loadConnectors(['@future/payments'])).toThrow(
      /FUTURE was written for the connector contract v9, this server speaks v1.*npm install @future\/payments@latest/,
    );
  });

  test('that are missing are all named, each with the command that installs it', async () => {
    await applicationWith(acme);
    expect(() => loadConnectors(['acme', 'one', '@two/payments'])).toThrow(
      /run "npm install @prism\/connector-one"[^]*run "npm install @two\/payments"/,
    );
  });

  test('that cannot be loaded are named', async () => {
    await applicationWith(acme);
    await writeFile(
      join(process.argv[1] ?? '', '..', 'node_modules', acme.name, 'index.cjs'),
      'throw new Error("canary")',
    );
    expect(() => loadConnectors(['acme'])).toThrow('connectors has acme, whose package cannot be loaded');
  });

  test('are loaded once', async () => {
    await applicationWith(acme);
    expect(loadConnectors(['acme', 'acme']).all).toHaveLength(1);
    expect(() => loadConnectors(['acme', acme.name])).toThrow('has acme twice, as acme and prism-connector-acme');
  });

  test('are listed, those of another contract too', async () => {
    await applicationWith(acme, future, { ...acme, name: 'unrelated' });
    const own = installedConnectors().filter(({ version }) => version === '3.2.1');
    expect(own).toEqual([
      {
        package: '@future/payments',
        version: '3.2.1',
        name: '@future/payments',
        displayName: 'FUTURE',
        specVersion: 'v9',
        isSupported: false,
        operations: ['customer.create'],
      },
      {
        package: 'prism-connector-acme',
        version: '3.2.1',
        name: 'acme',
        displayName: 'ACME',
        specVersion: 'v1',
        isSupported: true,
        operations: ['customer.create'],
      },
    ]);
  });
});
