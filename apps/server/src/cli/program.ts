import { isPrismError } from '@prism/core';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Variables } from '../config/references.ts';
import { ConfigError } from '../errors/config-error.ts';
import { packageVersion } from '../version.ts';
import type { CallFlags } from './call.ts';
import { exitCodes, type Terminal } from './output.ts';

interface ServeFlags {
  readonly config?: string;
  readonly host?: string;
  readonly port?: number;
  readonly exitWithParent?: boolean;
}

// Commands are loaded when they are run: help needs no server.

/** Runs the command `prism` with these arguments; gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal, variables: Variables): Promise<number> {
  let exitCode: number = exitCodes.ok;
  const program = createProgram(terminal, variables, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (!(error instanceof ConfigError) && !isPrismError(error)) throw error;
    terminal.err(`${error.message}\n`);
    return exitCodes.usage;
  }
}

function createProgram(terminal: Terminal, variables: Variables, end: (code: number) => void): Command {
  const program = new Command('prism')
    .description('One vocabulary for every payment processor: as a service, or one call at a time.')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .addHelpText('after', '\nExit codes: 0 done, 1 the call or the server failed, 2 wrong usage or configuration.');
  program
    .command('serve')
    .description('serve the JSON API')
    .option('--config <file>', 'configuration, YAML or JSON (PRISM_CONFIG)')
    .option('--host <host>', 'the address to listen on (PRISM_HOST; default 127.0.0.1)')
    .option('--port <number>', 'the port, 0 for any that is free (PRISM_PORT; default 8000)', port)
    .option('--exit-with-parent', 'stop when standard input ends, as it does when whoever started this ends')
    .action(async ({ config, host, port, exitWithParent }: ServeFlags) => {
      const { serve } = await import('./serve.ts');
      end(await serve(terminal, { file: config, host, port, exitWithParent }, variables));
    });
  program
    .command('connectors')
    .description('list the installed connectors, their versions and operations')
    .option('--json', 'as JSON')
    .action(async (flags: { readonly json?: boolean }) => {
      const { listConnectors } = await import('./connectors.ts');
      end(listConnectors(terminal, flags));
    });
  addCall(program, async (name, flags) => {
    const { callOnce } = await import('./call.ts');
    end(await callOnce(terminal, name, flags, variables));
  });
  return program;
}

function addCall(program: Command, action: (name: string, flags: CallFlags) => Promise<void>): void {
  program
    .command('call')
    .description('make one call without a server; the answer goes to standard output, an error to standard error')
    .argument('<operation>', 'such as customer.create')
    .option(
      '--connector <name>',
      'such as stripe; its settings come from PRISM_STRIPE_API_KEY and the like, or --setting',
    )
    .option(
      '--setting <name=env:VARIABLE>',
      'a setting of the connector; only what is no secret may stand here itself',
      collect,
      [],
    )
    .addOption(
      new Option('--environment <name>', 'development (the offline sandbox), sandbox or production')
        .default('SANDBOX')
        .argParser(environment),
    )
    .option('--account <name>', 'an account of the configuration, instead of --connector')
    .option('--config <file>', 'the configuration with the account (PRISM_CONFIG)')
    .option('--idempotency-key <key>', 'instead of the key that is derived from the merchant id')
    .requiredOption('--json <source>', 'the request: "-" for standard input, a file, or the JSON itself')
    .action(action);
}

function port(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('It must be a port, 0 to 65535.');
}

function environment(text: string): string {
  const word = text.toUpperCase();
  if (['DEVELOPMENT', 'SANDBOX', 'PRODUCTION'].includes(word)) return word;
  throw new InvalidArgumentError('It must be development, sandbox or production.');
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}
