import assert from 'node:assert/strict';
import { emptyProject } from '../project.ts';
import { run } from '../run.ts';
import type { Stage } from '../stage.ts';

const installedLimit = 15_000_000;

/** Whoever needs one connector installs the SDK and that one: it works by import and by require, and nothing else comes along. */
export function oneWithoutTheOther(stage: Stage, connectors: readonly string[]): string {
  const sizes = connectors.map((connector) => {
    const project = emptyProject(stage, `only-${connector}`);
    project.npm('install', '@prism/sdk', `@prism/connector-${connector}`);
    const bytes = project.installedBytes();
    assert.ok(bytes <= installedLimit, `${bytes} bytes are installed; ${installedLimit} is the most`);
    for (const program of ['smoke.cjs', 'smoke.mjs']) project.node(program, connector);
    for (const other of connectors.filter((name) => name !== connector)) project.node('not-installed.mjs', other);
    if (connector === 'stripe') run('tsc', ['-p', '.'], project.folder);
    return `${connector} ${(bytes / 1e6).toFixed(1)} MB`;
  });
  return sizes.join(', ');
}
