#!/usr/bin/env node
import process, { argv, stderr, stdin, stdout } from 'node:process';
import { create } from './create.ts';
import { UsageError } from './options.ts';

try {
  await create(argv.slice(2), {
    cwd: process.cwd(),
    streams: stdin.isTTY && stdout.isTTY ? { input: stdin, output: stdout } : undefined,
    print: (text) => void stdout.write(text),
  });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
