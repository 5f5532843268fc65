import { parseArgs } from 'node:util';
import { displayNameProblem, idOf, idProblem, scopeProblem } from './names.ts';

/** What was said on the command line. */
export interface Options {
  readonly id?: string | undefined;
  readonly dir?: string | undefined;
  readonly displayName?: string | undefined;
  readonly scope?: string | undefined;
  readonly help: boolean;
}

/** What to tell who wrote the command line; no stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const help = `Usage: npm create prism-connector <name> [-- <options>]

Makes the package of a connector: it builds, type-checks and passes @prism/testkit with one operation, and its README
walks through the next.

  <name>                 the name that applications ask for: acme, acme-pay
  --dir <folder>         where to write it; default: prism-connector-<name>
  --display-name <name>  how people write it; default: from the name, "Acme Pay"
  --scope <scope>        publish it as @scope/prism-connector-<name>
  --help                 show this

In a terminal it asks for what is not given.
`;

/** @throws UsageError */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1) throw new UsageError(`One name is enough, not ${positionals.length}.`);
  const options = {
    id: positionals[0] === undefined ? undefined : idOf(positionals[0]),
    dir: values.dir,
    displayName: values['display-name'],
    scope: values.scope,
    help: values.help ?? false,
  };
  const problems = [
    options.id !== undefined && idProblem(options.id),
    options.displayName !== undefined && displayNameProblem(options.displayName),
    options.scope !== undefined && scopeProblem(options.scope),
    options.dir === '' && 'The folder must not be empty.',
  ].filter((problem) => typeof problem === 'string');
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return options;
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { dir: text, 'display-name': text, scope: text, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
