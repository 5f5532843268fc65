import { describe, expect, it } from 'vitest';
import { MANUAL, modification, payment, rawSandbox, VISA } from './support/call.ts';
import { additionalFields, contradictions } from './support/schema-check.ts';
import { needsSpecs, readDescription, specsPresent } from './support/spec.ts';

/** Fields of Adyen's own examples that its schemas do not name. */
const inExamples: readonly string[] = [
  'cardBin',
  'cardIssuingCountry',
  'cardPaymentMethod',
  'cardSummary',
  'issuerBin',
];

type Answered = readonly [schema: string, body: unknown];

const NATIVE = { authenticationData: { threeDSRequestData: { nativeThreeDS: 'preferred' } } };
const enrolled = (number: string, changes: object) => payment({ paymentMethod: { ...VISA, number }, ...changes });

async function everyAnswer(): Promise<readonly Answered[]> {
  const { call, sandbox } = rawSandbox();
  const pay = async (sent: object) => (await call('POST /payments', sent)).body;
  const storing = { shopperReference: 'shopper-1', storePaymentMethod: true, recurringProcessingModel: 'CardOnFile' };
  const held = await pay(payment({ ...MANUAL, ...storing }));
  const refused = await pay(payment({ paymentMethod: { ...VISA, holderName: 'NOT_ENOUGH_BALANCE' } }));
  const redirect = await pay(enrolled('4917610000000000', { reference: 'order-2' }));
  const posted = await pay(enrolled('4212345678910006', { reference: 'order-4', redirectToIssuerMethod: 'POST' }));
  const native = await pay(enrolled('4917610000000000', { reference: 'order-3', ...NATIVE }));
  const details = async (sent: object) => (await call('POST /payments/details', sent)).body;
  const challenge = await details({
    details: { 'threeds2.fingerprint': btoa('{}') },
    paymentData: native.action.paymentData,
  });
  const passed = await details({ details: sandbox.completeAuthentication('order-2', 'succeed') });
  const failed = await details({ details: sandbox.completeAuthentication('order-3', 'fail') });
  const modify = async (name: string, sent: object) =>
    (await call(`POST /payments/${held.pspReference}/${name}`, { reference: 'm', ...sent })).body;
  const own = { merchantAccount: 'Shop' };
  const owner = { ...own, shopperReference: 'shopper-1' };
  const stored = await call('POST /storedPaymentMethods', {
    ...owner,
    paymentMethod: { ...VISA, holderName: 'Ada' },
    shopperEmail: 'ada@example.com',
    recurringProcessingModel: 'CardOnFile',
  });
  return [
    ...[held, refused, redirect, posted, native].map((body) => ['PaymentResponse', body] as const),
    ...[challenge, passed, failed].map((body) => ['PaymentDetailsResponse', body] as const),
    ['PaymentCaptureResponse', await modify('captures', modification(1))],
    ['PaymentRefundResponse', await modify('refunds', modification(1, { merchantRefundReason: 'OTHER' }))],
    ['PaymentCancelResponse', await modify('cancels', own)],
    ['PaymentReversalResponse', await modify('reversals', own)],
    ['PaymentAmountUpdateResponse', await modify('amountUpdates', modification(1, { industryUsage: 'noShow' }))],
    ['StandalonePaymentCancelResponse', (await call('POST /cancels', { ...own, paymentReference: 'none' })).body],
    ['StoredPaymentMethodResource', stored.body],
    ['ListStoredPaymentMethodsResponse', (await call('GET /storedPaymentMethods', owner)).body],
    ['PaymentMethodsResponse', (await call('POST /paymentMethods', owner)).body],
    ['ServiceError', await pay({})],
    ['ServiceError', await pay({ colour: 'red' })],
    ['ServiceError', await pay(payment({ reference: undefined }))],
  ];
}

describe.skipIf(!specsPresent).each([71, 72] as const)(`the answers in v%i (${needsSpecs})`, (version) => {
  it('contradict nothing in their schemas, and have no field that these do not know', async () => {
    const description = readDescription(version);
    const answers = await everyAnswer();
    expect(new Set(answers.map(([, body]) => JSON.stringify(body))).size).toBe(answers.length);
    for (const [schema, body] of answers) {
      expect(contradictions(body, { $ref: `#/components/schemas/${schema}` }, description, schema)).toEqual([]);
    }
  });

  it('have additional data that are documented', async () => {
    const known = additionalFields(readDescription(version));
    expect(known.size).toBeGreaterThan(50);
    const names = (await everyAnswer()).flatMap(([, body]) => Object.keys(Object(Object(body).additionalData)));
    expect(names.length).toBeGreaterThan(50);
    expect([...new Set(names)].filter((name) => !known.has(name) && !inExamples.includes(name))).toEqual([]);
  });

  it('have the statuses that are documented', () => {
    const { paths } = readDescription(version);
    const statuses = ['captures', 'cancels', 'refunds', 'reversals', 'amountUpdates'].map((name) =>
      Object.keys(paths[`/payments/{paymentPspReference}/${name}`]?.['post']?.responses ?? {}).at(0),
    );
    expect(statuses).toEqual(Array(5).fill('201'));
  });
});
