import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { declineCodes, errorCodes } from '../docs/tables.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/errors.md'), 'utf8');
const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);

describe('docs/errors.md', () => {
  test('has every code once, and no other', () => {
    expect(headings.toSorted()).toEqual(Object.keys(errorCodes).toSorted());
  });

  test('has every decline, with what may be shown', () => {
    const rows = [...page.matchAll(/^\| `([A-Z_]{4,})` \| .+ \| (.+) \| `(?:never|new-attempt)` \|$/gm)];
    expect(rows.map(([, code, guidance]) => [code, guidance])).toEqual(
      Object.entries(declineCodes).map(([code, { userGuidanceMessage }]) => [code, userGuidanceMessage]),
    );
  });
});
