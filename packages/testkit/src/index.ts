export { checkConnector, type Outcome } from './check-connector.ts';
export { describeConnector, type Runner } from './describe-connector.ts';
export type {
  ConnectorFixture,
  CurrencyFacts,
  DocumentedAnswer,
  DocumentedDecline,
  DocumentedError,
  DocumentedExchange,
  DocumentedRefusal,
  DocumentedRequest,
  DocumentedSettingsRefusal,
  Example,
  FieldHints,
  FixtureSandbox,
  Gap,
  NamesOf,
  OperationFixture,
  SandboxDecline,
  Stage,
  StatusTable,
} from './fixture.ts';
