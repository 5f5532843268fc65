import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { type Ended, fileWith, spawnPrism } from '../support/command.ts';

const commands = ['bash', 'curl', 'jq'];
const needs = `needs ${commands.join(', ')}`;
const isInstalled = commands.every((command) => spawnSync(command, ['--version']).status === 0);

const stripeConfig = '{"config":{"Stripe":{"api_key":"any_key"}}}';
const adyenConfig = '{"config":{"Adyen":{"api_key":"any_key","merchant_account":"AnyAccount"}}}';

describe.skipIf(!isInstalled)(`the README's curl commands (${needs})`, async () => {
  const script = await curlCommands();

  test('are both flows', () => {
    expect(script.match(/(?<=call |\/v1\/)[a-z-]+\/[a-z]+/g)).toEqual([
      'customer/create',
      'customer/create',
      'payment/authorize',
      'payment/capture',
      'payment/refund',
      'customer/create',
      'payment-method/tokenize',
      'recurring-payment/charge',
    ]);
  });

  test('run, and print what they say', async () => {
    const { code, out, err } = await run(script);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(promised(script));
  });

  test('run alike on Adyen', async () => {
    expect(script).toContain(stripeConfig);
    const onAdyen = script.replaceAll(stripeConfig, adyenConfig).replaceAll('4242424242424242', '4111111145551142');
    const { code, out, err } = await run(onAdyen);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.match(/(?<="status":")[A-Z_]+/g)).toEqual(['ACTIVE', 'CAPTURE_INITIATED', 'REFUND_PENDING', 'CAPTURED']);
  });
});

/** What a reader would copy, in order; without what starts the server. */
async function curlCommands(): Promise<string> {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  const snippets = Array.from(readme.matchAll(/^```sh\n(.*?)^```$/gms), ([, code = '']) => code);
  return snippets.filter((code) => /^(?:curl|call) /m.test(code)).join('\n');
}

/** The answers in the comments, where `…` stands for anything within an answer. */
function promised(script: string): RegExp {
  const answers = Array.from(script.matchAll(/^# (\{.*\})$/gm), ([, answer = '']) => answer);
  expect(answers).toHaveLength(4);
  const patterns = answers.map((answer) => answer.split('…').map(literally).join('(?:(?!\\}\\{).)*'));
  return new RegExp(`^${patterns.join('')}$`);
}

function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Runs the commands against a server of their own. */
async function run(script: string): Promise<Ended> {
  const url = await servedUrl();
  // Its progress meter is for people.
  const CURL_HOME = dirname(await fileWith('silent\nshow-error\n', '.curlrc'));
  const commands = script.replaceAll('http://localhost:8000', url);
  const bash = spawn('bash', ['-euo', 'pipefail', '-c', commands], { env: { ...process.env, CURL_HOME } });
  const ended = once(bash, 'close');
  const [out, err] = await Promise.all([text(bash.stdout), text(bash.stderr)]);
  const [code] = await ended;
  return { code, out, err };
}

async function servedUrl(): Promise<string> {
  const { stdout } = spawnPrism(['serve', '--port', '0'], { env: { PRISM_CONNECTORS: 'stripe adyen' } });
  for await (const line of createInterface(stdout)) {
    const { msg, url } = JSON.parse(line);
    if (msg === 'serving') return url;
  }
  throw new Error('the server never served');
}
