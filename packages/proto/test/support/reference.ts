import { existsSync, readFileSync } from 'node:fs';

/**
 * What the wire looks like, a line a fact: fields as `2 currency Currency`, with `optional`, `repeated` or `oneof name` at the
 * end; values by name; methods with what goes in and out.
 */
export interface Facts {
  readonly services: Readonly<Record<string, Readonly<Record<string, readonly [request: string, response: string]>>>>;
  readonly messages: Readonly<Record<string, readonly string[]>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Reference {
  readonly services: Readonly<
    Record<string, readonly { readonly rpc: string; readonly request: string; readonly response: string }[]>
  >;
  readonly messages: Readonly<
    Record<
      string,
      readonly { readonly name: string; readonly number: number; readonly type: string; readonly label: string }[]
    >
  >;
  readonly enums: Facts['enums'];
}

const reference = new URL('../../../../../shared/reference/wire.json', import.meta.url);

/** Whether the full description of the reference's wire is at hand. */
export const referencePresent: boolean = existsSync(reference);

/** What a suite says of itself when it is not. */
export const needsReference = "needs the description of the reference's wire beside the repository";

/** The facts about the reference that are checked in: of the services that we have, and all that they reach. */
export const facts: Facts = JSON.parse(readFileSync(new URL('../reference/facts.snap', import.meta.url), 'utf8'));

const health = 'grpc.health.v1.';
const ourServices = [
  'CustomerService',
  'PaymentService',
  'PaymentMethodService',
  'RecurringPaymentService',
  'RefundService',
];
/** Messages that the reference has for methods that it does not serve. */
const unserved = ['Update', 'Delete'].flatMap((name) => [
  `CustomerService${name}Request`,
  `CustomerService${name}Response`,
]);

/** Takes the facts from the full description. */
export function readReference(): Facts {
  const full: Reference = corrected(JSON.parse(readFileSync(reference, 'utf8')));
  const services = {
    ...Object.fromEntries(ourServices.map((name) => [name, full.services[name] ?? []])),
    [`${health}Health`]: (full.services['Health'] ?? []).map(({ rpc, request, response }) => ({
      rpc,
      request: `${health}${request}`,
      response: `${health}${response}`,
    })),
  };
  const names = reached(full, [
    ...Object.values(services).flatMap((methods) => methods.flatMap(({ request, response }) => [request, response])),
    ...unserved,
  ]);
  return {
    services: Object.fromEntries(
      Object.entries(services).map(([name, methods]) => [
        name,
        Object.fromEntries(methods.map(({ rpc, request, response }) => [rpc, [request, response]])),
      ]),
    ),
    messages: Object.fromEntries(
      names
        .filter((name) => name in full.messages)
        .map((name) => [name, (full.messages[name] ?? []).toSorted((a, b) => a.number - b.number).map(lineOf)]),
    ),
    enums: Object.fromEntries(
      names.flatMap((name) => {
        const values = full.enums[name];
        return values ? [[name, values]] : [];
      }),
    ),
  };
}

/** The description has the health status as the number that it is on the wire; gRPC's own protocol has it as this enum. */
function corrected({ services, messages, enums }: Reference): Reference {
  const name = `${health}HealthCheckResponse`;
  const fields = (messages[name] ?? []).map((field) => ({ ...field, type: `${name}.ServingStatus` }));
  return { services, messages: { ...messages, [name]: fields }, enums };
}

/** The facts as they are checked in: a line for each service, message and enum. */
export function printed(all: Facts): string {
  const groups = Object.entries(all).map(([group, entries]) => {
    const lines = Object.entries(entries).map(([name, entry]) => `  ${JSON.stringify(name)}: ${JSON.stringify(entry)}`);
    return ` ${JSON.stringify(group)}: {\n${lines.join(',\n')}\n }`;
  });
  return `{\n${groups.join(',\n')}\n}\n`;
}

/** A fact about a field. */
export function lineOf(field: {
  readonly name: string;
  readonly number: number;
  readonly type: string;
  readonly label: string;
}): string {
  return `${field.number} ${field.name} ${field.type} ${field.label}`.trim();
}

function reached({ messages, enums }: Reference, roots: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name) || !(name in messages || name in enums)) return;
    found.add(name);
    for (const { type } of messages[name] ?? []) for (const part of type.match(/[\w.]+/g) ?? []) visit(part);
  };
  for (const root of roots) visit(root);
  return [...found].sort();
}
