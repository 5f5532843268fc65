import { build } from 'esbuild';

// One file for Node, which would otherwise open some hundred (zod's are most of them) before the first line runs. Bundlers and
// other runtimes get the separate files, so that an application has one copy of what several packages import.
await build({
  entryPoints: ['dist/index.js'],
  outfile: 'dist/node/index.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // What every package shares must stay one copy, and undici is loaded only when a call is made.
  external: ['@prism/*', 'undici'],
  sourcemap: true,
  logLevel: 'warning',
});
