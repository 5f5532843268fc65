import type { BuiltConnector } from './connectors.ts';

/** What the catalogue says of an operation that a reader wants to know. */
interface OperationEntry {
  readonly effect: string;
  readonly namedBy?: string;
  readonly movesMoney: boolean;
}

type Catalogue = Readonly<Record<string, Readonly<Record<string, OperationEntry>>>>;

/** What each connector can do, by service and operation. */
export function capabilitiesPage(catalogue: Catalogue, connectors: readonly BuiltConnector[]): string {
  return [
    intro,
    list(connectors),
    ...Object.keys(catalogue).map((service) => section(catalogue, service, connectors)),
    outro,
  ].join('\n');
}

const intro = `# What each connector can do

<!-- Written by scripts/docs/main.ts from the catalogue and the connectors. Do not edit: run \`npx pnpm write-docs\`. -->

An operation that a connector lacks is absent from its type: \`createPrism({ connector })\` does not compile with it. Where the
connector is only known at run time, the call is \`FLOW_NOT_SUPPORTED\`, and nothing is sent.

*Key* says which of your ids names the call: the same id again is the same effect, however often it is sent. Where there is none, a
call that creates something gets a random key, which its error tells.
`;

const outro = `What differs between connectors beside that stands in [differences.md](differences.md).
`;

function list(connectors: readonly BuiltConnector[]): string {
  const lines = connectors.map(({ displayName, packageName, operations }) => {
    const count = Object.values(operations).flatMap((service) => Object.keys(service)).length;
    return `- ${displayName}: \`${packageName}\`, ${count} operations`;
  });
  return [...lines, ''].join('\n');
}

function section(catalogue: Catalogue, service: string, connectors: readonly BuiltConnector[]): string {
  const rows = Object.entries(catalogue[service] ?? {}).map(([operation, entry]) => {
    const cells = connectors.map(({ operations }) => (operations[service]?.[operation] === undefined ? '-' : 'yes'));
    return row([`\`${service}.${operation}\``, ...cells, keyOf(entry), entry.movesMoney ? 'yes' : '-']);
  });
  const names = connectors.map(({ displayName }) => displayName);
  return [
    `## ${service}\n`,
    row(['Operation', ...names, 'Key', 'Moves money']),
    row(['---', ...names.map(() => '---'), '---', '---']),
    ...rows,
    '',
  ].join('\n');
}

function keyOf({ effect, namedBy }: OperationEntry): string {
  if (namedBy !== undefined) return `\`${namedBy}\``;
  return effect === 'create' ? 'random' : '-';
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
