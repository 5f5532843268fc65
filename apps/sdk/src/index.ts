export {
  type CallAttempted,
  type CallEnded,
  type CallOptions,
  type CallStarted,
  ConnectorError,
  type Environment,
  IntegrationError,
  isConnectorError,
  isIntegrationError,
  isNetworkError,
  isPrismError,
  type Money,
  NetworkError,
  type Observer,
  type PrismError,
  type RedactedRequest,
  type RequestOf,
  type ResponseOf,
  type Secret,
  secret,
} from '@prism/core';
export type { ClientConfig, SdkOptions } from './client-config.ts';
export {
  CustomerClient,
  PaymentClient,
  PaymentMethodClient,
  RecurringPaymentClient,
  RefundClient,
} from './clients.ts';
export type { Sandbox } from './connectors/development-sandbox.ts';
export { createPrism, type Prism, type PrismConfig } from './create-prism.ts';
export type { Method, ServiceClient } from './service-client.ts';
