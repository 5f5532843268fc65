import type { Case } from '../../case.ts';
import type { Published } from '../published.ts';
import { foundByName } from './found-by-name.ts';
import { importTime } from './import-time.ts';
import { manifest } from './manifest.ts';
import { sandboxApart } from './sandbox-apart.ts';
import { silentImport } from './silent-import.ts';
import { size } from './size.ts';
import { webStandards } from './web-standards.ts';

/** What is asked of a package. */
export const cases: readonly Case<Published>[] = [
  manifest,
  foundByName,
  webStandards,
  sandboxApart,
  size,
  silentImport,
  importTime,
];
