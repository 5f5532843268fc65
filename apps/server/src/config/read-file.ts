import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { ConfigError } from '../errors/config-error.ts';
import { type ConfigFile, explain, fileSchema } from './file-schema.ts';

/**
 * Reads a configuration file, YAML or JSON (which is YAML too).
 *
 * @throws ConfigError naming each field and what to do
 */
export function readConfigFile(path: string): ConfigFile {
  const result = fileSchema.safeParse(parsed(path, textOf(path)) ?? {}, { error: explain });
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => ({
      field: [path, issue.path.join('.')].filter(Boolean).join(': '),
      message: issue.message,
    })),
  );
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError([
      { field: path, message: 'cannot be read: name a file that exists, with --config or PRISM_CONFIG' },
    ]);
  }
}

/** The library's own messages would show the lines, and so what stands in them. */
function parsed(path: string, text: string): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return document.toJS();
  const { line, col } = lineCounter.linePos(error.pos[0]);
  const problem = error.code.toLowerCase().replaceAll('_', ' ');
  throw new ConfigError([{ field: `${path}:${line}:${col}`, message: `is not YAML or JSON: ${problem}` }]);
}
