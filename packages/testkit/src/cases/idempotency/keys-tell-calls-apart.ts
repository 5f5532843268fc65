import type { OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case, Check } from '../../case.ts';
import { specOf } from '../../catalogue.ts';
import { check } from '../../check.ts';
import { type Differences, play, works } from '../../stage/play.ts';
import { hasKeys, keysOf } from './keyed-requests.ts';

/** The same call has the same key in every process; another id, operation or account has another. */
export const keysTellCallsApart: Case = {
  id: 'keys-tell-calls-apart',
  title: 'the same id has the same key; another id, operation or account has another',
  checks: (candidate) => (hasKeys(candidate) ? checksOf(candidate) : []),
};

function checksOf(candidate: Candidate): readonly Check[] {
  const named = candidate.claimed.filter(
    (name) => specOf(name).effect === 'create' && specOf(name).namedBy !== undefined,
  );
  const ofEach = named.map((name) => ({
    about: name,
    run: async () => {
      if (!(await works(candidate, name))) return;
      const first = await keyOf(candidate, name, 'one');
      if (first === undefined) return;
      check(first === (await keyOf(candidate, name, 'one')), 'The same id has another key the next time.');
      check(first !== (await keyOf(candidate, name, 'other')), 'Another id has the same key.');
      if (candidate.otherAccount === undefined) return;
      const elsewhere = await keyOf(candidate, name, 'one', { settings: candidate.otherAccount });
      check(first !== elsewhere, 'Another account has the same key.');
    },
  }));
  return [...ofEach, { about: 'operations', run: () => operationsDiffer(candidate, named) }];
}

async function operationsDiffer(candidate: Candidate, names: readonly OperationName[]): Promise<void> {
  const keys: string[] = [];
  for (const name of names) {
    const key = (await works(candidate, name)) ? await keyOf(candidate, name, 'one') : undefined;
    if (key !== undefined) keys.push(key);
  }
  check(new Set(keys).size === keys.length, 'Two operations with the same id have the same key.');
}

/** The first key of a call that the merchant named so. */
async function keyOf(
  candidate: Candidate,
  name: OperationName,
  id: string,
  differences: Differences = {},
): Promise<string | undefined> {
  const { namedBy = '' } = specOf(name);
  const change: Differences['change'] = (usual) => ({ ...usual, [namedBy]: `conformance-${id}` });
  const { sent } = await play(candidate, name, { ...differences, change });
  return keysOf(candidate, sent)[0];
}
