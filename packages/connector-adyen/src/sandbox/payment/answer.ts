import type { World } from '../state/world.ts';
import type { StoredResult } from '../stored/store.ts';
import type { Payment, PaymentAnswer, ThreeDSecure } from './payment.ts';

const authentication = (threeDSecure: ThreeDSecure | undefined): Record<string, string> => ({
  threeDOffered: String(threeDSecure !== undefined),
  threeDAuthenticated: String(threeDSecure?.authenticated ?? false),
  liabilityShift: String(threeDSecure?.authenticated ?? false),
  ...(threeDSecure ? { threeDSVersion: '2.2.0', eci: threeDSecure.authenticated ? '05' : '07' } : {}),
});

function cardFacts({ card, expiryMonth, expiryYear, withCvc }: Payment['plan']['card']): Record<string, string> {
  return {
    paymentMethod: card.brand,
    paymentMethodVariant: card.brand,
    cardPaymentMethod: card.brand,
    cardBin: card.bin,
    issuerBin: card.issuerBin,
    cardSummary: card.lastFour,
    cardIssuingCountry: card.country,
    issuerCountry: card.country,
    fundingSource: card.funding,
    expiryDate: `${expiryMonth}/${expiryYear}`,
    avsResult: '4 AVS not supported for this card type',
    avsResultRaw: '4',
    cvcResult: withCvc ? '1 Matches' : '3 Not checked',
    cvcResultRaw: withCvc ? 'M' : 'P',
  };
}

const storedFacts = ({ method, operation }: StoredResult): Record<string, string> => ({
  'recurring.recurringDetailReference': method.id,
  'recurring.shopperReference': method.shopperReference,
  'tokenization.storedPaymentMethodId': method.id,
  'tokenization.shopperReference': method.shopperReference,
  'tokenization.store.operationType': operation,
});

function acquirerFacts(world: World, { plan }: Payment): Record<string, string> {
  return {
    acquirerCode: 'TestPmmAcquirer',
    acquirerReference: world.ids.reference().slice(0, 11),
    authCode: world.ids.digits(6),
    networkTxReference: world.ids.digits(15),
    authorisedAmountValue: String(plan.amount.value),
    authorisedAmountCurrency: plan.amount.currency,
  };
}

/** What Adyen says of a payment that has come to an end, or is authorised. */
export function answerOf(
  world: World,
  payment: Payment,
  facts: { readonly threeDSecure: ThreeDSecure | undefined; readonly stored: StoredResult | undefined },
): PaymentAnswer {
  const { plan } = payment;
  const { verdict, card, recurringProcessingModel } = plan;
  const { code, reason, raw, advice, resultCode } = verdict;
  return {
    additionalData: {
      ...cardFacts(card),
      ...authentication(facts.threeDSecure),
      ...(resultCode === 'Authorised' ? acquirerFacts(world, payment) : {}),
      ...(recurringProcessingModel === undefined ? {} : { recurringProcessingModel }),
      ...(facts.stored ? storedFacts(facts.stored) : {}),
      ...(advice === undefined ? {} : { merchantAdviceCode: advice }),
      merchantReference: plan.reference,
      refusalReasonRaw: raw,
    },
    pspReference: payment.id,
    ...(reason === undefined ? {} : { refusalReason: reason, refusalReasonCode: code }),
    resultCode,
    amount: plan.amount,
    merchantReference: plan.reference,
    paymentMethod: { brand: card.card.brand, type: 'scheme' },
  };
}
