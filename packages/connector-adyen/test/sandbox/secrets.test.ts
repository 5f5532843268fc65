import { describe, expect, it } from 'vitest';
import { payment, rawSandbox, VISA } from './support/call.ts';

const CVC = '917';
const KEY = 'AQEcanary4711';

/** A test card, one that is not, one with a wrong check digit, and one that asks for 3-D Secure. */
const numbers = ['4111111111111111', '4539578763621486', '4539578763621487', '4212345678910006'];

const owner = { merchantAccount: 'Shop', shopperReference: 'shopper-1' };

function requests(number: string): readonly (readonly [string, object])[] {
  const card = { ...VISA, number, cvc: CVC };
  const encrypted = {
    type: 'scheme',
    encryptedCardNumber: `test_${number}`,
    encryptedExpiryMonth: 'test_03',
    encryptedExpiryYear: 'test_2030',
    encryptedSecurityCode: `test_${CVC}`,
  };
  const storing = { shopperReference: 'shopper-1', storePaymentMethod: true };
  return [
    ['POST /payments', payment({ paymentMethod: card, ...storing })],
    ['POST /payments', payment({ paymentMethod: encrypted, ...storing })],
    ['POST /payments', payment({ paymentMethod: { ...card, holderName: 'APPROVED' }, ...storing })],
    ['POST /payments', payment({ paymentMethod: { ...card, expiryYear: number } })],
    ['POST /payments', payment({ paymentMethod: { ...card, cvc: number } })],
    ['POST /payments', payment({ paymentMethod: { ...card, pin: CVC } })],
    ['POST /payments', payment({ paymentMethod: number })],
    ['POST /payments', payment({ paymentMethod: card, amount: { currency: number, value: 1 } })],
    ['POST /payments', payment({ paymentMethod: card, shopperInteraction: number, shopperEmail: number })],
    ['POST /payments', payment({ paymentMethod: card, shopperIP: number, metadata: { card: number } })],
    ['POST /payments', payment({ paymentMethod: { storedPaymentMethodId: number }, ...storing })],
    ['POST /payments/details', { details: { redirectResult: number }, paymentData: number }],
    ['POST /storedPaymentMethods', { ...owner, paymentMethod: card, recurringProcessingModel: 'CardOnFile' }],
    ['POST /storedPaymentMethods', { ...owner, paymentMethod: encrypted, recurringProcessingModel: number }],
    ['POST /paymentMethods', owner],
    ['GET /storedPaymentMethods', owner],
  ];
}

describe('a card number, its CVC and a key', () => {
  it.each(numbers)('%s comes out nowhere', async (number) => {
    const { call, sandbox } = rawSandbox();
    const seen: string[] = [];
    for (const [position, [address, body]] of requests(number).entries()) {
      for (const headers of [{}, { 'idempotency-key': `key-${position}` }]) {
        const { text, headers: answered } = await call(address, body, { key: KEY, headers });
        seen.push(
          text.replaceAll(/"(networkTxReference|authCode|acquirerReference)":"\w+"/g, ''),
          answered.get('idempotency-key') ?? '',
        );
      }
    }
    seen.push(JSON.stringify(sandbox.effects().map(({ at: _, ...effect }) => effect)));
    const all = seen.join('\n').replaceAll(/"[0-9A-Z]{16}"|Ab02b4c0![0-9A-Z]+/g, '');
    expect(all).toContain('Structure of CardDetails');
    expect(all).not.toContain(number);
    expect(all).not.toContain(CVC);
    expect(all).not.toContain('canary4711');
  });
});
