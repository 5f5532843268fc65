import { appendFileSync, cpSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from '../structure/tree.ts';
import { run } from './run.ts';

/** The last commit, with what is built now, in a folder of its own: versions change there, not in the work tree. */
export function copyRepository(root: string, copy: string): void {
  run('git', ['clone', '--quiet', root, copy], root);
  run('git', ['checkout', '--quiet', '-B', 'main'], copy);
  run('git', ['config', 'user.name', 'rehearsal'], copy);
  run('git', ['config', 'user.email', 'rehearsal@prism.example'], copy);
  // Ignored here as a link too, so that everything else can be committed.
  appendFileSync(join(copy, '.git/info/exclude'), 'node_modules\n');
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const { folder } of readTree(copy).packages) {
    const built = join(root, folder, 'dist');
    if (existsSync(built)) cpSync(built, join(copy, folder, 'dist'), { recursive: true });
  }
}
