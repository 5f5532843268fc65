import { expect, it } from 'vitest';
import { cases } from '../../src/cases/index.ts';
import { answers } from './answers.ts';
import { declarations } from './declarations.ts';
import { errors } from './errors.ts';
import { requests } from './requests.ts';
import { rescues } from './rescues.ts';
import { idOf } from './support.ts';

it('has a broken connector for every case', () => {
  const broken = Object.keys({ ...answers, ...declarations, ...errors, ...requests, ...rescues }).map(idOf);
  expect([...new Set(broken)].sort()).toEqual(cases.map(({ id }) => id).sort());
});
