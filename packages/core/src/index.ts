export {
  type ConfiguredConnector,
  type Connector,
  type ConnectorDefinition,
  defineConnector,
  type IdempotencyRules,
  isConfiguredConnector,
  isConnector,
  type Operations,
} from './connector/define-connector.ts';
export type { ErrorAnswer, ErrorMeaning } from './connector/error-meaning.ts';
export {
  type Body,
  del,
  type FormFields,
  type FormValue,
  get,
  type HttpRequest,
  type JsonValue,
  postForm,
  postJson,
} from './connector/http-request.ts';
export {
  type AnswerContext,
  type Exchange,
  exchange,
  type Operation,
  type OperationContext,
  operation,
  type RunContext,
} from './connector/operation.ts';
export { specVersions } from './connector/spec-version.ts';
export type { Address, PaymentAddress, PostalAddress } from './domain/address.ts';
export type { BrowserInfo } from './domain/browser-info.ts';
export type { BuyerDetails } from './domain/buyer.ts';
export {
  type Currency,
  type CurrencyCode,
  type CurrencyExponent,
  currencyExponents,
  currencyIssue,
  isCurrency,
  withdrawnCurrencies,
} from './domain/currency.ts';
export { type DeclineCode, declineCodes } from './domain/decline.ts';
export type { ErrorInfo } from './domain/error-info.ts';
export type { Metadata } from './domain/fields.ts';
export type { MitCategory } from './domain/mit-category.ts';
export type { Money } from './domain/money.ts';
export type { Card, EncryptedCard, PaymentMethod, StoredPaymentMethod, Token } from './domain/payment-method.ts';
export { type PaymentStatus, paymentStatuses, type RefundStatus, refundStatuses } from './domain/status.ts';
export type { StoredCard } from './domain/stored-card.ts';
export { type Client, createClient } from './engine/client.ts';
export type { CallOptions, ClientOptions, Environment, Fetch, Timeouts } from './engine/client-options.ts';
export type { CallAttempted, CallEnded, CallStarted, Observer } from './engine/observer.ts';
export type { RedactedRequest } from './engine/prepare.ts';
export {
  type ConnectorErrorCode,
  type ErrorClass,
  type ErrorCode,
  errorCodes,
  type IntegrationErrorCode,
  type NetworkErrorCode,
} from './errors/codes.ts';
export {
  ConnectorError,
  type InputIssue,
  IntegrationError,
  isConnectorError,
  isIntegrationError,
  isNetworkError,
  isPrismError,
  type MoneyMoved,
  NetworkError,
  type PrismError,
  type PrismErrorDetails,
  type Retry,
} from './errors/errors.ts';
export type { Schema, SchemaIssue, SchemaResult } from './schema.ts';
export type { Sealed } from './sealed.ts';
export { isSecret, type Secret, type Sensitive, secret } from './secret.ts';
export {
  catalogue,
  type InputOf,
  type OperationName,
  type OperationOf,
  type RequestOf,
  type ResponseOf,
  type ResultOf,
  type ServiceName,
} from './services/catalogue.ts';
export type {
  CustomerCreateRequest,
  CustomerCreateResponse,
  CustomerDeleteRequest,
  CustomerDeleteResponse,
  CustomerGetRequest,
  CustomerGetResponse,
  CustomerPaymentMethod,
  CustomerUpdateRequest,
  CustomerUpdateResponse,
} from './services/customer.ts';
export type { Answer, ConnectorResult, Effect, OperationSpec, Warning } from './services/operation-spec.ts';
export type {
  PaymentAuthorizeRequest,
  PaymentAuthorizeResponse,
  PaymentCaptureRequest,
  PaymentCaptureResponse,
  PaymentCompleteAuthenticationRequest,
  PaymentCompleteAuthenticationResponse,
  PaymentGetRequest,
  PaymentGetResponse,
  PaymentRefundRequest,
  PaymentRefundResponse,
  PaymentReverseRequest,
  PaymentReverseResponse,
  PaymentVoidRequest,
  PaymentVoidResponse,
} from './services/payment.ts';
export type {
  PaymentMethodDeleteRequest,
  PaymentMethodDeleteResponse,
  PaymentMethodGetRequest,
  PaymentMethodGetResponse,
  PaymentMethodTokenizeRequest,
  PaymentMethodTokenizeResponse,
} from './services/payment-method.ts';
export type { FailedPaymentStatus, PaymentOutcome, Redirection } from './services/payment-result.ts';
export type { RecurringPaymentChargeRequest, RecurringPaymentChargeResponse } from './services/recurring-payment.ts';
export type { RefundGetRequest, RefundGetResponse } from './services/refund.ts';
export type { RefundOutcome } from './services/refund-result.ts';
export { isTransportFailure, type RequestSent, type TransportFailure } from './transport/failure.ts';
