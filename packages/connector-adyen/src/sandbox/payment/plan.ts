import { type KnownCard, recogniseCard } from '../cards/card-data.ts';
import { type Verdict, verdictOfCode, verdictOfName } from '../cards/refusals.ts';
import { invalid, type Refusal, unsupportedDetails } from '../failure.ts';
import type { World } from '../state/world.ts';
import { storedMethodOf } from '../stored/find.ts';
import type { PaymentParams } from './params.ts';
import type { Plan, Storing } from './payment.ts';

const supportedTypes: readonly (string | undefined)[] = [undefined, 'scheme', 'card', 'networkToken', 'bcmc'];

const missingShopper = (): Refusal => invalid('121', 'ShopperReference is missing');

interface Instrument {
  readonly card: KnownCard;
  readonly storedId: string | undefined;
}

function instrumentOf(world: World, { paymentMethod, shopperReference }: PaymentParams): Instrument {
  const id = paymentMethod.storedPaymentMethodId ?? paymentMethod.recurringDetailReference;
  if (id === undefined) return { card: recogniseCard(paymentMethod, new Date(world.now())), storedId: undefined };
  if (shopperReference === undefined) throw missingShopper();
  const stored = storedMethodOf(world, shopperReference, id);
  if (!stored) throw invalid('800', 'Contract not found');
  return { card: stored.card, storedId: stored.id };
}

function storingOf(params: PaymentParams, storedId: string | undefined): Storing | undefined {
  const { storePaymentMethod, enableOneClick, enableRecurring, shopperReference, recurringProcessingModel } = params;
  if (!storePaymentMethod && !enableOneClick && !enableRecurring) return undefined;
  if (shopperReference === undefined) throw missingShopper();
  if (storedId !== undefined) return undefined;
  return { shopperReference, model: recurringProcessingModel ?? (enableRecurring ? 'Subscription' : 'CardOnFile') };
}

/** What a test asks the acquirer to answer: in the additional data, or as the name on the card. */
function verdictOf({ additionalData, paymentMethod }: PaymentParams, card: KnownCard): Verdict {
  const code = additionalData?.['RequestedTestAcquirerResponseCode'];
  const asked = code === undefined ? undefined : verdictOfCode(code);
  return asked ?? verdictOfName(paymentMethod.holderName ?? '') ?? card.verdict;
}

function captureDelay({ additionalData, captureDelayHours }: PaymentParams): number {
  return additionalData?.['manualCapture'] === 'true' ? Infinity : (captureDelayHours ?? 0);
}

/** Checks everything that must hold before a payment is attempted. Nothing has happened when it refuses. */
export function planPayment(world: World, params: PaymentParams): Plan {
  const { amount, reference, paymentMethod, shopperReference, recurringProcessingModel, additionalData } = params;
  if (!supportedTypes.includes(paymentMethod.type) || params.shopperInteraction === 'POS') throw unsupportedDetails();
  const { card, storedId } = instrumentOf(world, params);
  return {
    amount,
    reference,
    card,
    verdict: verdictOf(params, card),
    captureAfter: captureDelay(params),
    preAuth: additionalData?.['authorisationType'] === 'PreAuth',
    shopperReference,
    recurringProcessingModel,
    storing: storingOf(params, storedId),
    storedId,
  };
}
