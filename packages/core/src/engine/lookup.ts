import type { ConfiguredConnector } from '../connector/define-connector.ts';
import type { RunContext } from '../connector/operation.ts';
import { IntegrationError } from '../errors/errors.ts';
import { catalogue, type OperationName } from '../services/catalogue.ts';
import type { OperationSpec } from '../services/operation-spec.ts';

/** An operation of the catalogue and a connector's implementation of it, for a name that is only known at run time. */
export interface Found {
  readonly spec: OperationSpec<object, object>;
  run(input: unknown, context: RunContext): Promise<unknown>;
}

/** Looks the operations of a connector up, each once. */
export function finder(connector: ConfiguredConnector): (name: OperationName) => Found {
  const known = new Map<OperationName, Found>();
  return (name) => {
    const found = known.get(name) ?? lookUp(connector, name);
    known.set(name, found);
    return found;
  };
}

/** @throws IntegrationError `FLOW_NOT_SUPPORTED` when the catalogue or the connector lacks it */
function lookUp(connector: ConfiguredConnector, name: OperationName): Found {
  const spec = at(catalogue, name);
  const operation = at(connector.operations, name);
  if (spec === undefined || operation === undefined) {
    const isKnown = spec !== undefined;
    throw new IntegrationError('FLOW_NOT_SUPPORTED', {
      message: isKnown
        ? `${connector.displayName} does not have the operation ${name}.`
        : 'There is no operation of this name.',
      statusCode: 501,
      connector: connector.id,
      operation: isKnown ? name : undefined,
    });
  }
  // The name ties the catalogue's types to the operation's; TypeScript cannot follow a name chosen at run time.
  return { spec: spec as Found['spec'], run: (operation as Pick<Found, 'run'>).run };
}

function at(tree: object, name: string): unknown {
  const [service = '', operation = '', ...rest] = String(name).split('.');
  return rest.length === 0 ? own(own(tree, service), operation) : undefined;
}

function own(node: unknown, key: string): unknown {
  const isOwn = typeof node === 'object' && node !== null && Object.hasOwn(node, key);
  return isOwn ? Reflect.get(node, key) : undefined;
}
