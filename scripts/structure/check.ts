import type { Finding } from './rule.ts';
import { casts } from './rules/casts.ts';
import { coreKnowsNoConnector } from './rules/core-knows-no-connector.ts';
import { fileLength } from './rules/file-length.ts';
import { leftovers } from './rules/leftovers.ts';
import { manifests } from './rules/manifests.ts';
import { relativeImports } from './rules/relative-imports.ts';
import { sandboxApart } from './rules/sandbox-apart.ts';
import { testFiles } from './rules/test-files.ts';
import { undiciBehindTheSeam } from './rules/undici-behind-the-seam.ts';
import { whoImportsWhom } from './rules/who-imports-whom.ts';
import { zodFreeDeclarations } from './rules/zod-free-declarations.ts';
import { readTree } from './tree.ts';

export interface Violation extends Finding {
  rule: string;
}

const rules = {
  'who-imports-whom': whoImportsWhom,
  'undici-behind-the-seam': undiciBehindTheSeam,
  'core-knows-no-connector': coreKnowsNoConnector,
  'sandbox-apart': sandboxApart,
  'zod-free-declarations': zodFreeDeclarations,
  'relative-imports': relativeImports,
  'test-files': testFiles,
  manifests,
  casts,
  'file-length': fileLength,
  leftovers,
};

export function checkStructure(root: string): Violation[] {
  const tree = readTree(root);
  return Object.entries(rules).flatMap(([name, rule]) => rule(tree).map((finding) => ({ rule: name, ...finding })));
}
