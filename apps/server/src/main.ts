#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { run } from './cli/program.ts';

const { stdout, stderr, stdin, argv, env } = process;

process.exitCode = await run(
  argv.slice(2),
  { out: (words) => stdout.write(words), err: (words) => stderr.write(words), input: () => text(stdin) },
  env,
);
