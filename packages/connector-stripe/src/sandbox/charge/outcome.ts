import type { Decline } from '../cards/declines.ts';
import type { TestCard } from '../cards/numbers.ts';
import type { ChargeOutcome } from '../wire/charge.ts';

const riskScores = { elevated: 65, highest: 90, normal: 20 } as const;

/** What the charge says of a card that was accepted, declined by its bank, or blocked by Stripe. */
export function outcomeOf(card: TestCard, decline: Decline | undefined): ChargeOutcome {
  const level = card.riskLevel ?? 'normal';
  const judged = {
    advice_code: decline?.advice_code ?? null,
    network_advice_code: null,
    network_decline_code: decline?.network_decline_code ?? null,
    risk_level: level,
    risk_score: riskScores[level],
  };
  if (!decline) {
    return {
      ...judged,
      network_status: 'approved_by_network',
      reason: null,
      seller_message: 'Payment complete.',
      type: 'authorized',
    };
  }
  if (decline.blocked) {
    return {
      ...judged,
      network_status: 'not_sent_to_network',
      reason: 'highest_risk_level',
      seller_message: 'Stripe blocked this payment as too risky.',
      type: 'blocked',
    };
  }
  return {
    ...judged,
    network_status: 'declined_by_network',
    reason: decline.decline_code ?? decline.code,
    seller_message: 'The bank did not return any further details with this decline.',
    type: 'issuer_declined',
  };
}
