import { DiagLogLevel, diag } from '@opentelemetry/api';
import type { Logger } from 'pino';
import { loadConfig, type Overrides } from '../config/load-config.ts';
import type { Variables } from '../config/references.ts';
import { createLog } from '../operation/log.ts';
import { createServer, type PrismServer } from '../server.ts';
import { exportersFrom } from '../telemetry/from-environment.ts';
import { exitCodes, type Terminal } from './output.ts';

/** What the command is told beside its configuration. */
export interface ServeOptions extends Overrides {
  /** Whether the end of standard input, and so of whoever holds its other side, ends the server too. */
  readonly exitWithParent?: boolean | undefined;
}

/** `prism serve`: until a signal, or the end of its parent, ends it. */
export async function serve(
  terminal: Terminal,
  { exitWithParent, ...overrides }: ServeOptions,
  variables: Variables,
): Promise<number> {
  const config = loadConfig(variables, overrides);
  const log = createLog(config.logLevel);
  const exporters = await exportersFrom(variables);
  complainTo(log);
  const server = createServer(config, { log, ...exporters });
  try {
    const url = await server.listen();
    log.info({ url, connectors: config.connectors, accounts: Object.keys(config.accounts) }, 'serving');
  } catch (error) {
    terminal.err(`${cannotListen(error)}\n`);
    return exitCodes.failed;
  }
  const reason = exitWithParent ? untilEitherEnds(terminal) : untilSignal();
  log.info({ signal: await reason }, 'stopping: calls under way may end, new ones are refused');
  await closed(server);
  await exporters.shutdown();
  log.info('stopped');
  return exitCodes.ok;
}

/** What cannot be exported is told without the exporter's own words, which may quote headers. */
function complainTo(log: Logger): void {
  const ignore = () => undefined;
  const error = () => log.warn('traces or metrics could not be exported: see the variables OTEL_EXPORTER_OTLP_…');
  diag.setLogger({ error, warn: ignore, info: ignore, debug: ignore, verbose: ignore }, DiagLogLevel.ERROR);
}

function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}

async function untilEitherEnds({ inputEnd }: Terminal): Promise<string> {
  return Promise.race([untilSignal(), inputEnd().then(() => 'end of input')]);
}

/** Whoever asks twice does not want to wait. */
async function closed(server: PrismServer): Promise<void> {
  await Promise.race([server.close(), untilSignal()]);
}

function cannotListen(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const remedies: Readonly<Record<string, string>> = {
    EADDRINUSE: 'The port is in use: choose another with --port, or end what uses it.',
    EACCES: 'This port takes more rights: choose one above 1023 with --port.',
    EADDRNOTAVAIL: 'This machine has no such address: correct --host.',
    ENOTFOUND: 'There is no such host: correct --host.',
  };
  return remedies[code] ?? `The server cannot listen (${code}).`;
}
