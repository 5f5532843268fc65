import { type Endpoint, endpoint } from '../http/endpoint.ts';
import type { World } from '../state/world.ts';
import { actionAnswer, authenticationOf, challengeFor, submitDetails } from './authentication.ts';
import { authorise } from './authorise.ts';
import { detailsShape, type PaymentParams, paymentShape } from './params.ts';
import type { Payment, PaymentAnswer } from './payment.ts';
import { planPayment } from './plan.ts';

function pay(world: World, pspReference: string, params: PaymentParams): PaymentAnswer {
  const plan = planPayment(world, params);
  const challenge = challengeFor(world.ids, plan, params);
  const payment: Payment = {
    id: pspReference,
    plan,
    challenge,
    state: 'authenticating',
    authorised: 0,
    captured: 0,
    refunded: 0,
    closed: false,
  };
  world.payments.add(payment);
  return challenge ? actionAnswer(payment, challenge) : authorise(world, payment, authenticationOf(plan, params));
}

/** Payments. */
export const paymentEndpoints: readonly Endpoint[] = [
  endpoint('POST /payments', { request: paymentShape, status: 200 }, ({ params, world, pspReference }) =>
    pay(world(params.merchantAccount), pspReference, params),
  ),
  endpoint('POST /payments/details', { request: detailsShape, status: 200 }, ({ params, worlds }) =>
    submitDetails(worlds, params),
  ),
];
