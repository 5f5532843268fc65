import type { Partitions } from '@prism/core/sandbox';
import { invalid } from '../failure.ts';
import type { Ids } from '../state/ids.ts';
import type { World } from '../state/world.ts';
import type { AuthenticationResult } from '../types.ts';
import { authorise, refuseUnauthenticated } from './authorise.ts';
import type { DetailsParams, PaymentParams } from './params.ts';
import type { Challenge, Payment, PaymentAnswer, Plan, ThreeDSecure } from './payment.ts';

function isWanted({ authenticationData, additionalData, shopperInteraction }: PaymentParams): boolean {
  if (shopperInteraction === 'ContAuth' || shopperInteraction === 'Moto') return false;
  return authenticationData?.attemptAuthentication !== 'never' && additionalData?.['executeThreeD'] !== 'false';
}

/** How the shopper was authenticated before, or without having to do anything. */
export function authenticationOf(plan: Plan, params: PaymentParams): ThreeDSecure | undefined {
  const { mpiData } = params;
  if (mpiData) return { authenticated: ['Y', 'A'].includes(mpiData.authenticationResponse ?? '') };
  return plan.card.card.authentication === 'frictionless' && isWanted(params) ? { authenticated: true } : undefined;
}

/** The first step of an authentication, if the payment needs one that the shopper's browser has to take part in. */
export function challengeFor(ids: Ids, plan: Plan, params: PaymentParams): Challenge | undefined {
  const { authentication } = plan.card.card;
  if (authentication === 'none' || params.mpiData || !isWanted(params)) return undefined;
  const native = params.authenticationData?.threeDSRequestData?.nativeThreeDS === 'preferred';
  if (!native && authentication === 'frictionless') return undefined;
  return {
    kind: native ? 'native' : 'redirect',
    method: params.redirectToIssuerMethod ?? 'GET',
    token: ids.token(),
    paymentData: ids.token(),
    step: authentication === 'challenge' ? 'challenge' : 'fingerprint',
  };
}

const encode = (value: object): string => btoa(JSON.stringify(value));

function decode(text: string): unknown {
  try {
    return JSON.parse(atob(text));
  } catch {
    return undefined;
  }
}

function nativeAnswer(challenge: Challenge): PaymentAnswer {
  const { step, token, paymentData } = challenge;
  return {
    resultCode: step === 'fingerprint' ? 'IdentifyShopper' : 'ChallengeShopper',
    action: {
      authorisationToken: token,
      paymentData,
      paymentMethodType: 'scheme',
      subtype: step,
      token: encode({ step, messageVersion: '2.2.0' }),
      type: 'threeDS2',
    },
  };
}

function redirect({ method, token }: Challenge): PaymentAnswer {
  const url = new URL('https://checkoutshopper-test.adyen.com/checkoutshopper/threeDS/redirect');
  const common = { paymentMethodType: 'scheme', method, type: 'redirect' };
  if (method === 'POST') return { ...common, url: url.href, data: { MD: token } };
  url.searchParams.set('MD', token);
  return { ...common, url: url.href };
}

/** What the shopper has to do next. A native answer does not tell the pspReference yet. */
export function actionAnswer(payment: Payment, challenge: Challenge): PaymentAnswer {
  if (challenge.kind === 'native') return nativeAnswer(challenge);
  return {
    pspReference: payment.id,
    resultCode: 'RedirectShopper',
    merchantReference: payment.plan.reference,
    action: redirect(challenge),
  };
}

/** The bank's answer: kept for when the merchant asks, and given to the shopper's browser. */
export function completeChallenge(challenge: Challenge, outcome: 'fail' | 'succeed', ids: Ids): AuthenticationResult {
  challenge.outcome = outcome;
  if (challenge.kind === 'native') {
    const transStatus = outcome === 'succeed' ? 'Y' : 'N';
    return { threeDSResult: encode({ transStatus, authorisationToken: challenge.token }) };
  }
  challenge.redirectResult ??= ids.token();
  return { redirectResult: challenge.redirectResult };
}

function isOf(challenge: Challenge, { details, paymentData }: DetailsParams): boolean {
  if (details.redirectResult !== undefined) return challenge.redirectResult === details.redirectResult;
  if (challenge.kind !== 'native') return false;
  const result = details.threeDSResult === undefined ? undefined : decode(details.threeDSResult);
  if (typeof result === 'object' && result !== null && 'authorisationToken' in result) {
    return result.authorisationToken === challenge.token;
  }
  return paymentData === challenge.paymentData;
}

function settle(world: World, payment: Payment, challenge: Challenge, params: DetailsParams): PaymentAnswer {
  const { authentication } = payment.plan.card.card;
  const frictionless = authentication === 'frictionless' && challenge.outcome !== 'fail';
  if (params.details['threeds2.fingerprint'] !== undefined && challenge.step === 'fingerprint' && !frictionless) {
    challenge.step = 'challenge';
    return actionAnswer(payment, challenge);
  }
  const passed = frictionless || challenge.outcome === 'succeed';
  challenge.answer = passed
    ? authorise(world, payment, { authenticated: true })
    : refuseUnauthenticated(world, payment);
  return challenge.answer;
}

interface Match {
  readonly world: World;
  readonly payment: Payment;
  readonly challenge: Challenge;
}

function matchIn(world: World, params: DetailsParams): Match | undefined {
  for (const payment of world.payments.newestFirst()) {
    const { challenge } = payment;
    if (challenge && isOf(challenge, params)) return { world, payment, challenge };
  }
  return undefined;
}

/** Goes on with a payment whose shopper has done what was asked. Details do not say which merchant account they are for. */
export function submitDetails(worlds: Partitions<World>, params: DetailsParams): PaymentAnswer {
  const match = worlds.find((world) => matchIn(world, params))?.found;
  if (!match) throw invalid('14_018', 'Invalid payload provided');
  const { world, payment, challenge } = match;
  return challenge.answer ?? settle(world, payment, challenge, params);
}
