import { invalid } from '../failure.ts';
import { type Call, type Endpoint, endpoint } from '../http/endpoint.ts';
import { merchantAccount, reference } from '../params/fragments.ts';
import { type Amount, modificationAmount } from '../params/money.ts';
import { oneOf, required, text } from '../params/param.ts';
import { type Fields, shape } from '../params/shape.ts';
import { adjust, type Change, cancel, capture, refund, reverse } from '../payment/money.ts';
import type { Payment } from '../payment/payment.ts';
import type { World } from '../state/world.ts';

const common = { merchantAccount, reference };
const withAmount = { ...common, amount: modificationAmount };

const captureShape = shape('PaymentCaptureRequest', withAmount, [
  'applicationInfo',
  'enhancedSchemeData',
  'lineItems',
  'platformChargebackLogic',
  'splits',
  'subMerchants',
]);
const cancelShape = shape('PaymentCancelRequest', common, ['applicationInfo', 'enhancedSchemeData']);
const standaloneCancelShape = shape(
  'StandalonePaymentCancelRequest',
  { ...common, paymentReference: required(text({ min: 1 })) },
  ['applicationInfo', 'enhancedSchemeData'],
);
const reversalShape = shape('PaymentReversalRequest', common, ['applicationInfo', 'enhancedSchemeData']);
const refundShape = shape(
  'PaymentRefundRequest',
  {
    ...withAmount,
    merchantRefundReason: oneOf('FRAUD', 'CUSTOMER REQUEST', 'RETURN', 'DUPLICATE', 'OTHER'),
  },
  ['applicationInfo', 'capturePspReference', 'enhancedSchemeData', 'lineItems', 'splits', 'store'],
);
const amountUpdateShape = shape(
  'PaymentAmountUpdateRequest',
  { ...withAmount, industryUsage: oneOf('delayedCharge', 'installment', 'noShow') },
  ['applicationInfo', 'enhancedSchemeData', 'lineItems', 'splits'],
);

interface ModificationParams {
  readonly merchantAccount: string;
  readonly reference: string | undefined;
  readonly amount?: Amount;
}

type Work = (world: World, payment: Payment, change: Change) => void;

/**
 * Takes a modification. Adyen says no more than that it was received, and tells by webhook what came of it; here it comes
 * of it at once, and stands among the effects.
 */
function receive<F extends Fields>(call: Call<F>, params: ModificationParams, work: Work): object {
  const { id, pspReference } = call;
  const world = call.world(params.merchantAccount);
  const payment = world.payments.get(id);
  if (!payment) throw invalid('167', 'Original pspReference required for this operation');
  const { amount, reference: own } = params;
  if (amount && amount.currency !== payment.plan.amount.currency) {
    throw invalid('138', 'Unsupported currency specified');
  }
  work(world, payment, { amount: amount?.value ?? 0, modification: pspReference, reference: own });
  return {
    merchantAccount: params.merchantAccount,
    paymentPspReference: id,
    pspReference,
    ...(own === undefined ? {} : { reference: own }),
    status: 'received',
    ...(amount === undefined ? {} : { amount }),
  };
}

/** Cancels what the merchant knows by its own reference only. Adyen takes it whether there is such a payment or not. */
function cancelByReference({ params, world, pspReference }: Call<(typeof standaloneCancelShape)['fields']>): object {
  const { merchantAccount: account, paymentReference, reference: own } = params;
  const merchant = world(account);
  const named = merchant.payments.newestFirst().filter(({ plan }) => plan.reference === paymentReference);
  for (const payment of named) cancel(merchant, payment, { modification: pspReference, reference: own });
  return {
    merchantAccount: account,
    paymentReference,
    pspReference,
    ...(own === undefined ? {} : { reference: own }),
    status: 'received',
  };
}

/** What is done to payments after they were made. */
export const modificationEndpoints: readonly Endpoint[] = [
  endpoint('POST /cancels', { request: standaloneCancelShape, status: 201 }, cancelByReference),
  endpoint('POST /payments/{paymentPspReference}/captures', { request: captureShape, status: 201 }, (call) =>
    receive(call, call.params, capture),
  ),
  endpoint('POST /payments/{paymentPspReference}/cancels', { request: cancelShape, status: 201 }, (call) =>
    receive(call, call.params, cancel),
  ),
  endpoint('POST /payments/{paymentPspReference}/reversals', { request: reversalShape, status: 201 }, (call) =>
    receive(call, call.params, reverse),
  ),
  endpoint('POST /payments/{paymentPspReference}/refunds', { request: refundShape, status: 201 }, (call) => ({
    ...receive(call, call.params, refund),
    ...(call.params.merchantRefundReason === undefined
      ? {}
      : { merchantRefundReason: call.params.merchantRefundReason }),
  })),
  endpoint(
    'POST /payments/{paymentPspReference}/amountUpdates',
    { request: amountUpdateShape, status: 201 },
    (call) => ({
      ...receive(call, call.params, adjust),
      ...(call.params.industryUsage === undefined ? {} : { industryUsage: call.params.industryUsage }),
    }),
  ),
];
