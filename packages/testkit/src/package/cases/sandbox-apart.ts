import { dirname } from 'node:path';
import type { Case } from '../../case.ts';
import { check } from '../../check.ts';
import { bundle } from '../bundle.ts';
import type { Published } from '../published.ts';

/** The sandbox is for development: who pays in production does not load it. */
export const sandboxApart: Case<Published> = {
  id: 'sandbox-apart',
  title: 'the main entry loads nothing of the sandbox',
  checks: (published) => [
    {
      about: 'main entry',
      run: async () => {
        const { name, exports } = published.manifest;
        const { files } = await bundle(published, `export * from '${name}'`);
        const entry = entryOf(exports?.['./sandbox']);
        const ofSandbox = files.filter((file) => entry !== undefined && belongsTo(file, entry));
        check(ofSandbox.length === 0, `It loads ${ofSandbox.join(', ')}.`);
        const ofKit = files.filter((file) => /core\/(?:dist|src)\/sandbox\//.test(file));
        check(ofKit.length === 0, 'It loads @prism/core/sandbox.');
      },
    },
  ],
};

/** The file of an entry, whatever the conditions. */
function entryOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target.replace(/^\.\//, '');
  const fallback: unknown = typeof target === 'object' && target !== null ? Reflect.get(target, 'default') : undefined;
  return typeof fallback === 'string' ? fallback.replace(/^\.\//, '') : undefined;
}

/** The entry itself, and what stands in a folder of its own. */
function belongsTo(file: string, entry: string): boolean {
  return file === entry || (dirname(entry).endsWith('sandbox') && file.startsWith(`${dirname(entry)}/`));
}
