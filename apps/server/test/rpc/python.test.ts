import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { start } from '../support/server.ts';
import { offlineAt, processors } from './support/processors.ts';

const script = join(import.meta.dirname, 'python', 'client.py');
const protos = join(import.meta.dirname, '..', '..', '..', '..', 'packages', 'proto', 'proto');

const runs = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0;
/** Debian's own, which has its packages, before whichever comes first. */
const python = ['/usr/bin/python3', 'python3'].find((command) => runs(command, '-c', 'import grpc, google.protobuf'));
const isInstalled =
  python !== undefined && runs('protoc', '--descriptor_set_out=/dev/null', 'google/protobuf/struct.proto');
const needs = 'needs python3-grpcio, python3-protobuf, protobuf-compiler and libprotobuf-dev';

/** A client in Python, which makes a call after the other. */
function clientInPython(url: string, config: object) {
  const child = spawn(python ?? '', [script, new URL(url).host, protos], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async (method: string, request: object) => {
    child.stdin.write(`${JSON.stringify({ method: `types.${method}`, request, headers: offlineAt(config) })}\n`);
    const { value } = await answers.next();
    return JSON.parse(String(value));
  };
}

describe.skipIf(!isInstalled)(`a client in Python, by grpcio and protoc (${needs})`, () => {
  test.each(processors)('makes a customer and a payment on $connector', async ({ connector, config, card }) => {
    const { url } = await start({ connectors: [connector] });
    const call = clientInPython(url, config);
    const created = await call('CustomerService/Create', {
      merchant_customer_id: 'cust_py',
      customer_name: 'John Doe',
      email: { value: 'john.doe@example.com' },
      description: 'Premium plan subscriber',
    });
    expect(created).toMatchObject({
      merchant_customer_id: 'cust_py',
      status: 'CUSTOMER_STATUS_ACTIVE',
      status_code: 200,
    });
    const order = {
      merchant_transaction_id: 'order_py',
      amount: { minor_amount: '4900', currency: 'USD' },
      customer: { connector_customer_id: created.connector_customer_id },
      payment_method: card,
      return_url: 'https://shop.example/return',
    };
    const paid = await call('PaymentService/Authorize', order);
    expect(paid).toMatchObject({ status: 'CHARGED', merchant_transaction_id: 'order_py' });
    const again = await call('PaymentService/Authorize', order);
    expect(again.connector_transaction_id).toBe(paid.connector_transaction_id);
  });

  test('reads why a call failed', async () => {
    const { url } = await start();
    const call = clientInPython(url, { Stripe: { api_key: 'sk_test_canary_python' } });
    const text = expect.stringMatching(/^amount.minor_amount must be .+, .+\.$/);
    expect(
      await call('PaymentService/Authorize', {
        merchant_transaction_id: 'order_py',
        amount: { minor_amount: '9007199254740993', currency: 'USD' },
        payment_method: processors[0]?.card,
      }),
    ).toMatchObject({
      code: 'INVALID_ARGUMENT',
      text,
      status: text,
      error: { code: 'INVALID_INPUT', request_sent: 'no', issues: [{ field: 'amount.minor_amount' }] },
    });
  });
});
