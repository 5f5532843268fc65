import { relative, resolve } from 'node:path';
import { ask, type Choice, type Known, type Streams } from './ask.ts';
import { folderProblem, generate } from './generate.ts';
import { displayNameOf, namesOf } from './names.ts';
import { help, parseOptions, UsageError } from './options.ts';
import { publishedVersions } from './versions.ts';

/** Where the command runs. */
export interface Terminal {
  readonly cwd: string;
  /** Given where somebody is there to be asked. */
  readonly streams?: Streams | undefined;
  print(text: string): void;
}

/**
 * The whole command.
 *
 * @throws UsageError
 */
export async function create(args: readonly string[], { cwd, streams, print }: Terminal): Promise<void> {
  const options = parseOptions(args);
  if (options.help) return print(help);

  const choice = streams ? await ask(options, streams) : defaults(options);
  if (choice === undefined) return;

  const folder = resolve(cwd, options.dir ?? `prism-connector-${choice.id}`);
  const problem = await folderProblem(folder);
  if (problem !== undefined) throw new UsageError(problem);

  const names = namesOf({ ...choice, scope: options.scope });
  await generate({ names, folder, versions: await publishedVersions() });
  print(`Made ${names.packageName}. Next:

  cd ${relative(cwd, folder) || '.'}
  npm install
  npm test

README.md walks through the next operation.
`);
}

function defaults({ id, displayName }: Known): Choice {
  if (id === undefined) throw new UsageError(`Say how the connector is called.\n\n${help}`);
  return { id, displayName: displayName ?? displayNameOf(id) };
}
