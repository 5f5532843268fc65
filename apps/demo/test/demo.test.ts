import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runDemo } from './support/run.ts';
import { stepsIn } from './support/steps.ts';

/** Sends every connection to a port of this machine on which nobody listens. */
const noNetwork = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net';
  const { connect } = net.Socket.prototype;
  net.Socket.prototype.connect = function () {
    return connect.call(this, { host: '127.0.0.1', port: 9 });
  };
`)}`;

/** Where a processor answers what is only begun, another has done it. */
const waiting: Readonly<Record<string, string>> = { CAPTURE_INITIATED: 'CAPTURED', REFUND_PENDING: 'REFUND_SUCCESS' };

function withoutWaiting(step: string): string {
  return step.replace(/(?<=-> )\w+/, (status) => waiting[status] ?? status);
}

describe.each(['stripe', 'adyen'])('on the embedded sandbox of %s', async (processor) => {
  const { stdout, stderr, exitCode } = await runDemo({}, ['--import', noNetwork], [processor]);

  it('plays every step to the end that it should have', () => {
    expect(stepsIn(stdout).map(withoutWaiting)).toEqual([
      '1.1 John signs up: create him at the processor -> ACTIVE, as expected',
      '1.2 His first order: hold the money until it ships -> AUTHORIZED, as expected',
      '1.3 A later order: the same customer, paid at once -> CAPTURED, as expected; neither order belongs to anybody else',
      '2.1 Jane subscribes: create her at the processor -> ACTIVE, as expected',
      '2.2 Store her card at the processor -> ACTIVE, as expected',
      '2.3 The first month, with Jane present -> AUTHORIZED, as expected',
      '2.4 Her workspace is ready: take the money -> CAPTURED, as expected',
      '2.5 Next month, without Jane: the stored customer id and token are enough -> CAPTURED, as expected',
      '3.1 The bank refuses: not enough money on the account -> FAILURE, as expected; the unified code is INSUFFICIENT_FUNDS',
      '4.1 The bank asks for an authentication -> AUTHENTICATION_PENDING, as expected; it says where to send the buyer',
      '4.2 The buyer confirmed at the bank and comes back -> CAPTURED, as expected',
      '5.1 The buyer clicks Pay -> CAPTURED, as expected',
      '5.2 The buyer clicks Pay again -> CAPTURED, as expected; it is one payment',
      '5.3 A customer signs up -> ACTIVE, as expected',
      '5.4 His card is stored -> ACTIVE, as expected',
      '5.5 The same id with other details -> CUSTOMER_ALREADY_EXISTS, as expected; the status is 409',
      '6.1 The engine waits 100 ms, then sends the same request again -> AUTHORIZED, as expected; the money is held once',
      '6.2 With no retries the application is told -> RESPONSE_TIMEOUT_EXCEEDED, as expected; nobody can know whether money moved; the advice is to repeat the call',
      '6.3 The application repeats the call with the same id -> AUTHORIZED, as expected; the money is held once',
      '7.1 The buyer pays for two lamps -> CAPTURED, as expected',
      '7.2 One lamp comes back -> REFUND_SUCCESS, as expected; half of it was refunded',
    ]);
    expect(stdout).toMatch(/\nAll 21 steps ended as they should\.\n/);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  it('shows what was asked, sent and answered at every step', () => {
    const count = (label: string) => stdout.split('\n').filter((line) => line.startsWith(`     ${label}  `)).length;
    expect([count('app '), count('http'), count('back')]).toEqual([21, 21, 21]);
  });

  it('is plain text when it is not read in a terminal', () => {
    expect(stdout).toMatch(/^[\x20-\x7e\n]+$/);
    const tooLong = stdout.split('\n').filter((line) => line.length > 100 && !/^ *\S*https:\S+$/.test(line));
    expect(tooLong).toEqual([]);
  });

  it('says the same with colours', async () => {
    const coloured = await runDemo({ FORCE_COLOR: '1' }, [], [processor]);
    expect(coloured.stdout).not.toBe(stdout);
    expect(stripVTControlCharacters(coloured.stdout)).toBe(stdout);
  });

  it('says the same each time', async () => {
    expect((await runDemo({ STRIPE_API_KEY: '', ADYEN_API_KEY: '' }, [], [processor])).stdout).toBe(stdout);
  });

  it.each([
    ['card number', /\b\d{12,14}\b|\b\d{16,19}\b/],
    ['CVC', /\b737\b/],
    ['name', /John Doe|Jane Roe|Max Roe/],
    ['e-mail address', /@/],
    ['phone number', /555/],
    ['key', /sk_test_[^.]/],
  ])('shows no %s', (_, personal) => {
    expect(stdout).not.toMatch(personal);
  });
});

describe("with a key for the processor's test mode", () => {
  it.each(['sk_live_canary', 'rk_live_canary', 'pk_test_canary', ' sk_test_canary', 'canary'])(
    'refuses %s before anything is sent, without repeating it',
    async (key) => {
      const { stdout, stderr, exitCode } = await runDemo({ STRIPE_API_KEY: key }, ['--import', noNetwork]);
      expect(stdout).toBe('');
      expect(stderr).toBe(
        'STRIPE_API_KEY is not one for tests at Stripe (sk_test_... or rk_test_...). Nothing was sent.\n',
      );
      expect(exitCode).toBe(1);
    },
  );

  it('fails where a step does not end as it should, and does not show the key', async () => {
    const { stdout, exitCode } = await runDemo({ STRIPE_API_KEY: 'sk_test_canary' }, ['--import', noNetwork]);
    expect(stdout).toContain('in its test mode');
    expect(stepsIn(stdout)).toEqual([
      '1.1 John signs up: create him at the processor -> CONNECTION_FAILED, where ACTIVE was expected',
    ]);
    expect(stdout).not.toContain('canary');
    expect(exitCode).toBe(1);
  });
});

it('asks for a processor that it knows', async () => {
  expect(await runDemo({}, [], ['payal'])).toEqual({
    stdout: '',
    stderr: 'There is no processor of this name here: choose one of adyen, stripe.\n',
    exitCode: 1,
  });
});

it("asks for every setting of the processor's test mode", async () => {
  const { stdout, stderr, exitCode } = await runDemo(
    { ADYEN_API_KEY: 'AQEcanary' },
    ['--import', noNetwork],
    ['adyen'],
  );
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  expect(stderr).toBe(
    'ADYEN_MERCHANT_ACCOUNT is not one for tests at Adyen (the name of the merchant account). Nothing was sent.\n',
  );
});
