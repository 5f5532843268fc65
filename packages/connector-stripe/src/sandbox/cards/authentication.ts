import type { ThreeDSecure } from '../wire/charge.ts';
import type { Authentication } from './numbers.ts';

/** What bears on whether the bank wants to see its customer. */
export interface Circumstances {
  readonly offSession: boolean;
  /** The payment method was set up for payments without the customer. */
  readonly setUp: boolean;
  /** The merchant asked for 3-D Secure. */
  readonly requested: boolean;
}

const rules: Readonly<Record<Authentication, (circumstances: Circumstances) => boolean>> = {
  always: () => true,
  'lookup-fails': () => true,
  'not-enrolled': () => false,
  optional: ({ offSession, requested }) => requested && !offSession,
  required: () => true,
  'set-up': ({ offSession }) => !offSession,
  'unless-set-up': ({ offSession, setUp }) => !(offSession && setUp),
  unsupported: () => false,
};

/** Whether a card asks for 3-D Secure. */
export function asksForAuthentication(authentication: Authentication, circumstances: Circumstances): boolean {
  return rules[authentication](circumstances);
}

/** The customer answered the challenge. */
export function authenticated(transactionId: string): ThreeDSecure {
  return {
    authentication_flow: 'challenge',
    electronic_commerce_indicator: '05',
    exemption_indicator: null,
    result: 'authenticated',
    result_reason: null,
    transaction_id: transactionId,
    version: '2.2.0',
  };
}

/** The merchant asked, and the card takes no part in 3-D Secure. */
export function acknowledged(transactionId: string): ThreeDSecure {
  return {
    ...authenticated(transactionId),
    authentication_flow: null,
    electronic_commerce_indicator: '06',
    result: 'attempt_acknowledged',
  };
}
