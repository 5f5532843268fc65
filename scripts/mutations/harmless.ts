import type { Mutation } from './mutation.ts';

type Harmless = Pick<Mutation, 'path' | 'before' | 'after'>;

const adyen = 'packages/connector-adyen/src';
const stripe = 'packages/connector-stripe/src';

/** The engine takes no amount that is not a count of minor units either, neither from the caller nor from the connector. */
const refusedByTheEngineToo: readonly Harmless[] = [
  {
    path: `${adyen}/currency.ts`,
    before: 'Number.isSafeInteger(amount) && amount >= 0',
    after: '(Number.isSafeInteger(amount))',
  },
  { path: `${adyen}/currency.ts`, before: 'isCount(minorAmount) && isCount(value)', after: '(isCount(value))' },
  { path: `${adyen}/currency.ts`, before: 'isCount(value) && isCount(minorAmount)', after: '(isCount(value))' },
  {
    path: `${stripe}/currency.ts`,
    before: '!Number.isSafeInteger(minorAmount) || minorAmount < scale.step',
    after: '(!Number.isSafeInteger(minorAmount))',
  },
  {
    path: `${stripe}/currency.ts`,
    before: '!scale || !Number.isSafeInteger(amount) || amount < 0',
    after: '(!scale || !Number.isSafeInteger(amount))',
  },
];

/** TypeScript has to be told; what is looked up by `undefined` is not found, and is not sent. */
const onlyForTheTypes: readonly Harmless[] = [
  { path: `${adyen}/payment/refund.ts`, before: 'reason && reasons[reason]', after: '(reasons[reason])' },
  {
    path: `${adyen}/request/shopper.ts`,
    before: 'first !== undefined && last !== undefined',
    after: '(first !== undefined)',
  },
  {
    path: `${adyen}/request/shopper.ts`,
    before: 'first !== undefined && last !== undefined',
    after: '(last !== undefined)',
  },
  {
    path: `${stripe}/payment/authorize.ts`,
    before: 'authType && { card: { request_three_d_secure: threeDSecure[authType] } }',
    after: '({ card: { request_three_d_secure: threeDSecure[authType] } })',
  },
];

/** What changes nothing that anybody could see. */
export const harmless: readonly Harmless[] = [...refusedByTheEngineToo, ...onlyForTheTypes];

export function isHarmless({ path, before, after }: Mutation): boolean {
  return harmless.some((one) => one.path === path && one.before === before && one.after === after);
}
