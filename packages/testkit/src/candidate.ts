import type { ConfiguredConnector, Money, OperationName, Operations } from '@prism/core';
import { specs } from './catalogue.ts';
import type {
  ConnectorFixture,
  CurrencyFacts,
  DocumentedDecline,
  DocumentedError,
  DocumentedExchange,
  DocumentedSettingsRefusal,
  FieldHints,
  FixtureSandbox,
  Gap,
  Stage,
  StatusTable,
} from './fixture.ts';
import type { Fields } from './samples/fields.ts';

type Prepare = (stage: Stage<FixtureSandbox>) => Promise<Fields> | Fields;

/** An example of whatever operation. */
export interface AnyExample extends DocumentedExchange {
  readonly request: Fields;
  readonly further?: readonly DocumentedExchange[] | undefined;
  readonly result: Fields;
  readonly settings?: unknown;
  readonly environment?: 'SANDBOX' | 'PRODUCTION' | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** The fixture of whatever operation. */
export interface AnyOperation {
  readonly prepare?: Prepare | undefined;
  readonly examples: readonly [AnyExample, ...AnyExample[]];
  readonly fields?: Readonly<Record<string, FieldHints<Fields>>> | undefined;
  readonly statuses?: readonly StatusTable<string>[] | undefined;
  readonly declined?: { readonly prepare: Prepare; readonly code: string } | undefined;
  readonly declines?: readonly DocumentedDecline[] | undefined;
  readonly errors?: readonly DocumentedError[] | undefined;
  readonly refusals?: readonly AnyRefusal[] | undefined;
}

/** A refusal of whatever operation. */
export interface AnyRefusal {
  readonly request: Fields;
  readonly code: string;
  readonly field: string | readonly string[];
  readonly suggestedAction?: string | undefined;
}

/** The connector that is held against the suite, without the types of its own. */
export interface Candidate {
  readonly id: string;
  readonly displayName: string;
  readonly specVersion: string;
  readonly connector: object;
  /** As the definition has them, by service. */
  readonly operations: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly claimed: readonly OperationName[];
  readonly unclaimed: readonly OperationName[];
  readonly amount: Money;
  readonly secrets: readonly string[];
  readonly settings: unknown;
  readonly otherAccount: unknown;
  /** The id that the fixture expects. */
  readonly lookedUpBy: string | undefined;
  /** The name of the processor that the fixture expects. */
  readonly calledBy: string | undefined;
  readonly refusedSettings: readonly DocumentedSettingsRefusal[];
  readonly longestKey: number | undefined;
  readonly currencies: CurrencyFacts | undefined;
  readonly gaps: readonly Gap[];
  /** With the fixture's settings, or with others. */
  configured(settings?: unknown): ConfiguredConnector;
  createSandbox(): FixtureSandbox;
  /** The operations of which the fixture says something. */
  readonly described: readonly string[];
  /** What the fixture says of an operation. */
  fixtureOf(name: OperationName): AnyOperation;
}

/** A fixture without the types of its own. */
export function candidateOf<Settings, Ops extends Operations, Sandbox extends FixtureSandbox>(
  fixture: ConnectorFixture<Settings, Ops, Sandbox>,
): Candidate {
  const { connector, settings, amount = { minorAmount: 7321, currency: 'EUR' } } = fixture;
  const operations: Candidate['operations'] = { ...connector.operations };
  // What is given to each part of a fixture comes from that fixture; TypeScript cannot follow a name chosen at run time.
  const fixtures = fixture.operations as unknown as Readonly<Record<string, AnyOperation>>;
  const isClaimed = (name: OperationName) => {
    const [service = '', operation = ''] = name.split('.');
    return Object.hasOwn(operations[service] ?? {}, operation);
  };
  const names = [...specs.keys()];
  return {
    id: connector.id,
    displayName: connector.displayName,
    specVersion: connector.specVersion,
    connector,
    operations,
    claimed: names.filter(isClaimed),
    unclaimed: names.filter((name) => !isClaimed(name)),
    amount,
    secrets: fixture.secrets,
    settings,
    otherAccount: fixture.otherAccount,
    lookedUpBy: fixture.id,
    calledBy: fixture.displayName,
    refusedSettings: fixture.refusedSettings ?? [],
    longestKey: fixture.longestKey,
    currencies: fixture.currencies,
    gaps: fixture.gaps ?? [],
    // Settings come from the fixture too, or are meant to be wrong.
    configured: (other = settings) => connector(other as Settings),
    createSandbox: () => fixture.createSandbox(),
    described: Object.keys(fixtures),
    fixtureOf: (name) => {
      const found = fixtures[name];
      if (found === undefined) throw new Error(`The fixture says nothing of ${name}, which the connector has.`);
      return found;
    },
  };
}
