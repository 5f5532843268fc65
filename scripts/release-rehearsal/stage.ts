import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Registry, startRegistry } from '../registry/registry.ts';
import { copyRepository } from './repository.ts';

/** Where releases are rehearsed. */
export interface Stage {
  /** A copy that may be changed. */
  repository: string;
  registry: Registry;
  /** For whatever else is needed on the way. */
  temporary: string;
}

const root = resolve(import.meta.dirname, '../..');

/** Plays on a new stage and leaves nothing of it behind, however that ends. */
export async function onStage(play: (stage: Stage) => void): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'prism-release-'));
  try {
    const registry = await startRegistry(join(temporary, 'registry'));
    try {
      const repository = join(temporary, 'repository');
      copyRepository(root, repository);
      play({ repository, registry, temporary });
    } finally {
      await registry.stop();
    }
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
