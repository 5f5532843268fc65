#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { endOnSignals } from './cli/process-one.ts';
import { run } from './cli/program.ts';

const { stdout, stderr, stdin, argv, env } = process;

endOnSignals();

process.exitCode = await run(
  argv.slice(2),
  { out: (words) => stdout.write(words), err: (words) => stderr.write(words), input: () => text(stdin) },
  env,
);

// What is still open after the last word, such as a connection to a processor, is not waited for.
setTimeout(() => process.exit(), 500).unref();
