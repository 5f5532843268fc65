import { spawnSync } from 'node:child_process';
import type { Published } from './published.ts';

/** What importing a package did. */
export interface ImportReport {
  /** Of the processor, beyond the import of core, which every application has: a busy machine takes no more of it. */
  readonly milliseconds: number;
  /** What it reached for: `fetch`, `setTimeout`, `process.env`, … */
  readonly reached: readonly string[];
  /** The ids of the connectors that it exports. */
  readonly connectors: readonly string[];
}

// In a process of its own, in which everything that a module has no business with is watched.
const program = (name: string) => `
  const reached = [];
  // Node itself does some of this to load a module; what counts comes from a file.
  const note = (what) => { if (new Error().stack.split('\\n').some((line) => /file:(?!.*\\[eval)/.test(line))) reached.push(what); };
  const watch = (holder, key, what) => {
    const own = holder[key];
    holder[key] = function (...args) { note(what); return Reflect.apply(own, this, args); };
  };
  await import('@prism/core');
  for (const key of ['fetch', 'setTimeout', 'setInterval', 'setImmediate']) watch(globalThis, key, key);
  for (const key of ['log', 'info', 'warn', 'error', 'debug']) watch(console, key, 'console.' + key);
  const net = process.getBuiltinModule('net');
  watch(net.Socket.prototype, 'connect', 'a connection');
  const env = process.env;
  Object.defineProperty(process, 'env', { get() { note('process.env'); return env; } });
  const globals = new Set(Object.getOwnPropertyNames(globalThis));
  const start = process.cpuUsage();
  const exported = Object.values(await import(${JSON.stringify(name)}));
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  for (const key of Object.getOwnPropertyNames(globalThis)) if (!globals.has(key)) reached.push('globalThis.' + key);
  const { isConnector } = await import('@prism/core');
  const connectors = exported.filter((one) => isConnector(one)).map(({ id }) => id);
  process.stdout.write('\\n' + JSON.stringify({ milliseconds, reached, connectors }));
`;

/** Imports the package in a fresh process. */
export function importOf({ folder, manifest }: Published): ImportReport {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program(manifest.name)],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`It cannot be imported: ${stderr}`);
  // Before it stands what the package itself may have written.
  const report: ImportReport = JSON.parse(stdout.slice(stdout.lastIndexOf('\n')));
  return report;
}
