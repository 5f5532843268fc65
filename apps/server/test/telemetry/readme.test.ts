import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodes } from '@prism/core';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { serverErrors } from '../../src/errors/server-error.ts';
import { familiesOf } from './support/prometheus.ts';
import { watched } from './support/watched.ts';

const codes = [...Object.keys(errorCodes), ...Object.keys(serverErrors)];
let readme = '';

beforeAll(async () => {
  readme = await readFile(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
});

function alarms(): { alert: string; expr: string }[] {
  const [, yaml = ''] = /```yaml\n(groups:\n[^`]*)```/.exec(readme) ?? [];
  return parse(yaml).groups.flatMap(({ rules }: { rules: { alert: string; expr: string }[] }) => rules);
}

test('its table has the metrics that there are, and its alarms ask for no others', async () => {
  const { post, metrics } = await watched();
  await post('/v1/customer/create', { merchant_customer_id: 'cust_1', name: 'John Doe' });
  const there = Array.from(familiesOf((await metrics()).text).keys());
  const inTable = readme.split('\n').filter((line) => /^\| `[a-z]/.test(line) && line.split('|').length === 5);
  const named = inTable.flatMap((line) => line.split('|')[1]?.match(/`(\w+)`/g) ?? []);
  const tabled = named.map((name) => name.slice(1, -1));
  for (const name of there) expect(tabled).toContain(name);
  const asked = alarms().flatMap(({ expr }) => expr.match(/\b(?:prism|nodejs|process|v8js)_\w+?(?=[{\s])/g) ?? []);
  expect(asked.length).toBeGreaterThan(8);
  for (const name of asked.filter((word) => !word.endsWith('_count'))) expect(there).toContain(name);
  for (const name of asked.filter((word) => word.endsWith('_count'))) {
    expect(there).toContain(name.slice(0, -'_count'.length));
  }
});

test('its alarms ask for codes that there are', () => {
  const patterns = alarms().flatMap(({ expr }) => Array.from(expr.matchAll(/error_type=~?"([^"]+)"/g), ([, of]) => of));
  const alternatives = patterns.flatMap((pattern = '') => pattern.split('|'));
  expect(alternatives.length).toBeGreaterThan(8);
  for (const pattern of alternatives) {
    expect(codes.filter((code) => new RegExp(`^(?:${pattern})$`).test(code))).not.toEqual([]);
  }
});
