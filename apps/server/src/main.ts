#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { endOnSignals } from './cli/process-one.ts';
import { run } from './cli/program.ts';

const { stdout, stderr, stdin, argv, env } = process;

endOnSignals();

process.exitCode = await run(
  argv.slice(2),
  {
    out: (words) => stdout.write(words),
    err: (words) => stderr.write(words),
    input: () => text(stdin),
    // An input that breaks has ended too.
    inputEnd: () => finished(stdin.resume(), { writable: false }).catch(() => undefined),
  },
  env,
);

// What is still open after the last word, such as a connection to a processor, is not waited for.
setTimeout(() => process.exit(), 500).unref();
