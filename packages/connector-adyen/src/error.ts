import type { ConnectorErrorCode, ErrorAnswer, ErrorMeaning } from '@prism/core';
import * as z from 'zod/mini';
import { text } from './wire/text.ts';

const errorBody = z.object({ errorCode: text, pspReference: text });

/** https://docs.adyen.com/development-resources/error-codes: the codes that say more than their HTTP status. */
const codes: ReadonlyMap<string, ConnectorErrorCode> = new Map<string, ConnectorErrorCode>([
  ['010', 'PERMISSION_DENIED'],
  ['107', 'PERMISSION_DENIED'],
  ['901', 'PERMISSION_DENIED'],
  ['106', 'INVALID_STATE'],
  ['167', 'RESOURCE_NOT_FOUND'],
  ['800', 'RESOURCE_NOT_FOUND'],
  ['803', 'RESOURCE_NOT_FOUND'],
  ['906', 'RESOURCE_NOT_FOUND'],
  ['703', 'CONNECTOR_UNAVAILABLE'],
  ['704', 'REQUEST_IN_PROGRESS'],
  // What the account is not configured for: HTTP 500, and the same however often it is tried.
  ['905', 'REQUEST_REJECTED'],
  ['907', 'REQUEST_REJECTED'],
  ['950', 'REQUEST_REJECTED'],
  ['951', 'REQUEST_REJECTED'],
]);

/** The parameter that a code is about. */
const parameters: ReadonlyMap<string, string> = new Map([
  ['100', 'amount'],
  ['104', 'billingAddress'],
  ['117', 'billingAddress'],
  ['118', 'deliveryAddress'],
  ['119', 'shopperName'],
  ['120', 'shopperEmail'],
  ['121', 'shopperReference'],
  ['122', 'telephoneNumber'],
  ['124', 'telephoneNumber'],
  ['125', 'recurringProcessingModel'],
  ['130', 'reference'],
  ['131', 'billingAddress.city'],
  ['132', 'billingAddress.street'],
  ['133', 'billingAddress.houseNumberOrName'],
  ['134', 'billingAddress.country'],
  ['135', 'billingAddress.stateOrProvince'],
  ['137', 'amount.value'],
  ['138', 'amount.currency'],
  ['177', 'metadata'],
  ['178', 'metadata'],
  ['179', 'metadata'],
  ['180', 'shopperReference'],
  ['181', 'shopperEmail'],
  ['189', 'shopperStatement'],
  ['190', 'shopperIP'],
  ['198', 'reference'],
  ['901', 'merchantAccount'],
  ['14_030', 'returnUrl'],
]);

/** What an error of Adyen means (https://docs.adyen.com/development-resources/response-handling). */
export function adyenError({ body, headers, operation, statusCode }: ErrorAnswer): ErrorMeaning {
  const { errorCode, pspReference } = errorBody.safeParse(body).data ?? {};
  const hint = headers['transient-error'];
  // Adyen repeats the key of a request that it worked on, and keeps its answer, even that it broke down, unless it is transient.
  const isKept = statusCode >= 500 && headers['idempotency-key'] !== undefined;
  // A request that was turned away made no payment; one on which Adyen broke down may have.
  const isOfPayment =
    statusCode >= 500 && (operation === 'payment.authorize' || operation === 'recurringPayment.charge');
  return {
    // What a new customer is made of is a reference.
    code: operation === 'customer.create' && errorCode === '180' ? 'INVALID_CUSTOMER_DATA' : codes.get(errorCode ?? ''),
    connectorCode: errorCode ?? undefined,
    parameter: parameters.get(errorCode ?? ''),
    ...((isKept || hint !== undefined) && { retryable: hint === 'true' }),
    connectorTransactionId: isOfPayment && isReference(pspReference) ? pspReference : undefined,
  };
}

/** An answer could quote anything in its place. */
function isReference(pspReference: string | null | undefined): pspReference is string {
  return /^[A-Z\d]{16}$/.test(pspReference ?? '');
}
