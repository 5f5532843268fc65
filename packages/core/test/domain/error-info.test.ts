import { expect, test } from 'vitest';
import { errorInfo } from '../../src/domain/error-info.ts';

const unifiedDetails = {
  code: 'PAYMENT_DECLINED',
  message: 'declined',
  userGuidanceMessage: 'use another card',
} as const;

test.each([
  ['your card 4242424242424242 was declined', 'your card [redacted] was declined'],
  ['4242 4242 4242 4242', '[redacted]'],
  ['4242-4242-4242-4242.', '[redacted].'],
  ['insufficient_funds', 'insufficient_funds'],
  ['call 555 123 4567 quoting 51', 'call 555 123 4567 quoting 51'],
])('of the words %j, %j reaches the caller', (message, shown) => {
  const said = errorInfo.parse({ unifiedDetails, connectorDetails: { message } });
  expect(said.connectorDetails.message).toBe(shown);
});
