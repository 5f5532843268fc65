import { describe, expect, it } from 'vitest';
import { testCommands } from '../../src/sandbox/cards/refusals.ts';
import { payment, rawSandbox, VISA } from './support/call.ts';

/** What a command of the test system ends in, where that is not a refusal. */
const unusual: Readonly<Record<number, string>> = {
  0: 'Error',
  1: 'Authorised',
  4: 'Error',
  13: 'Received',
  22: 'Cancelled',
  30: 'Authorised',
};
const silent: readonly number[] = [1, 13, 30];

describe('the commands of the test system', () => {
  it.each(testCommands)('%i is %s, by number and by name', async (code, command) => {
    const { call, sandbox } = rawSandbox();
    const byName = await call('POST /payments', payment({ paymentMethod: { ...VISA, holderName: command } }));
    const byNumber = await call(
      'POST /payments',
      payment({ additionalData: { RequestedTestAcquirerResponseCode: code } }),
    );
    for (const { body, status } of [byName, byNumber]) {
      expect([status, body.resultCode]).toEqual([200, unusual[code] ?? 'Refused']);
      expect(body.refusalReasonCode).toBe(silent.includes(code) ? undefined : String(code));
      expect(typeof body.refusalReason).toBe(silent.includes(code) ? 'undefined' : 'string');
      expect(body.additionalData.refusalReasonRaw).not.toBe('');
    }
    const authorised = sandbox.effects().filter(({ type }) => type === 'authorized');
    expect(authorised).toHaveLength(unusual[code] === 'Authorised' ? 2 : 0);
  });

  it('are every reason that Adyen documents for them', () => {
    expect(testCommands.map(([code]) => code).sort((left, right) => left - right)).toEqual(
      Array.from({ length: 47 }, (_, code) => code),
    );
  });

  it('have the reasons of the documentation', async () => {
    const { call } = rawSandbox();
    const lines: string[] = [];
    for (const [code] of testCommands) {
      const { body } = await call(
        'POST /payments',
        payment({ additionalData: { RequestedTestAcquirerResponseCode: code } }),
      );
      const { refusalReasonRaw, merchantAdviceCode = '-' } = body.additionalData;
      lines.push([code, body.resultCode, body.refusalReason ?? '-', refusalReasonRaw, merchantAdviceCode].join(' | '));
    }
    expect(lines.join('\n')).toMatchSnapshot();
  });

  it('can say what the issuer said', async () => {
    const { call } = rawSandbox();
    const { body } = await call(
      'POST /payments',
      payment({ paymentMethod: { ...VISA, holderName: 'DECLINED : 06 : ERROR' } }),
    );
    expect(body).toMatchObject({
      refusalReasonCode: '2',
      additionalData: { refusalReasonRaw: '06 : ERROR', cardSummary: '1111' },
    });
    expect(body.additionalData.networkTxReference).toBeUndefined();
  });

  it('are known to a card that was stored, until a payment says otherwise', async () => {
    const { call } = rawSandbox();
    const owner = { merchantAccount: 'Shop', shopperReference: 'shopper-1' };
    const stored = await call('POST /storedPaymentMethods', {
      ...owner,
      paymentMethod: { ...VISA, holderName: 'NOT_ENOUGH_BALANCE' },
      recurringProcessingModel: 'Subscription',
    });
    const charge = (holderName?: string) =>
      call(
        'POST /payments',
        payment({
          paymentMethod: { type: 'scheme', storedPaymentMethodId: stored.body.id, holderName },
          shopperReference: 'shopper-1',
          shopperInteraction: 'ContAuth',
          recurringProcessingModel: 'Subscription',
        }),
      );
    expect((await charge()).body).toMatchObject({
      resultCode: 'Refused',
      refusalReasonCode: '12',
      additionalData: { merchantAdviceCode: '02 : Try again later' },
    });
    expect((await charge('APPROVED')).body.resultCode).toBe('Authorised');
  });
});
