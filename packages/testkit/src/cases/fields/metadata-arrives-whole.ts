import { isIntegrationError, type OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { check } from '../../check.ts';
import { fieldsOf } from '../../samples/fields.ts';
import { leavesOf } from '../../samples/paths.ts';
import { play, prismError, works } from '../../stage/play.ts';
import type { Sent } from '../../stage/sent.ts';

type Pairs = Readonly<Record<string, string>>;

const numbered = (count: number): Pairs =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, `value-${index}`]));

/** What the catalogue allows, at its limits. */
const allowed: Readonly<Record<string, Pairs>> = {
  'twenty pairs': numbered(20),
  'a key of 100 characters': { [`k${'e'.repeat(98)}y`]: 'value-of-a-long-key' },
  'a value of 5000 characters': { key: `v${'a'.repeat(4998)}l` },
  'an empty value': { 'key-of-nothing': '' },
  'letters of other scripts': { ключ: 'значение-値-🪔' },
  'marks that mean something elsewhere': { 'a[b].c': 'x&y=z%20"\\' },
};

/** Metadata arrives as it was given, or is refused by name. It is never cut. */
export const metadataArrivesWhole: Case = {
  id: 'metadata-arrives-whole',
  title: 'metadata is sent as it was given, or refused or warned of by name: never cut',
  checks: (candidate) =>
    candidate.claimed
      .filter((name) => fieldsOf(name).some(({ path }) => path.join() === 'metadata'))
      .flatMap((name) => [
        ...Object.entries(allowed).map(([what, metadata]) => ({
          about: `${name} ${what}`,
          run: () => arrives(candidate, name, metadata),
        })),
        { about: `${name} twenty-one pairs`, run: () => isRefused(candidate, name, numbered(21)) },
      ]),
};

async function arrives(candidate: Candidate, name: OperationName, metadata: Pairs): Promise<void> {
  if (!(await works(candidate, name))) return;
  const { sent, error, response } = await play(candidate, name, { change: (usual) => ({ ...usual, metadata }) });
  const warned = JSON.stringify(response?.['warnings'] ?? '').includes('"metadata');
  if (warned || (isIntegrationError(error) && error.issues.some(({ field }) => field.startsWith('metadata')))) return;
  const words = sent.flatMap(wordsOf);
  for (const [key, value] of Object.entries(metadata)) {
    check(
      words.some(([name, text]) => name.includes(key) && text === value),
      `metadata did not arrive as it was given: key of ${key.length}, value of ${value.length} characters.`,
    );
  }
}

/** Everything in the body, by its path: forms write it with brackets, JSON within objects. */
function wordsOf({ body }: Sent): readonly (readonly [name: string, text: string])[] {
  return leavesOf(body).map(({ path, value }) => [path.join('.'), String(value)]);
}

async function isRefused(candidate: Candidate, name: OperationName, metadata: Pairs): Promise<void> {
  if (!(await works(candidate, name))) return;
  const ending = await play(candidate, name, { change: (usual) => ({ ...usual, metadata }) });
  const error = prismError(ending, name);
  check(isIntegrationError(error) && ending.sent.length === 0, 'More than twenty pairs were let through.');
}
