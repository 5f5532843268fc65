import type { ServerFacts } from './server-facts.ts';
import { heading } from './words.ts';

/** `prism/_error_codes.py`: which exception stands for a code. */
export function errorCodesModule({ classesByCode }: ServerFacts): string {
  return [
    ...heading('Which exceptions stand for which code.'),
    'from __future__ import annotations',
    '',
    'CLASSES_BY_CODE: dict[str, tuple[str, ...]] = {',
    ...Object.entries(classesByCode).map(
      ([code, classes]) => `    "${code}": (${classes.map((name) => `"${name}",`).join(' ')}),`,
    ),
    '}',
  ]
    .join('\n')
    .concat('\n');
}
