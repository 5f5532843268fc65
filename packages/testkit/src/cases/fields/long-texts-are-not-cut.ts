import type { OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { isValid } from '../../catalogue.ts';
import { check } from '../../check.ts';
import { type Field, fieldsOf, fullSample } from '../../samples/fields.ts';
import { withValue } from '../../samples/paths.ts';
import { works } from '../../stage/play.ts';
import { fateOf } from './field-fate.ts';

const lengths = [5000, 2000, 500, 250, 100, 40];

/** Two texts that differ only at their end must not come to the same, unless the caller is told. */
export const longTextsAreNotCut: Case = {
  id: 'long-texts-are-not-cut',
  title: 'a text as long as Prism takes is sent whole, or refused or warned of by name',
  checks: (candidate) =>
    candidate.claimed.flatMap((name) =>
      fieldsOf(name).flatMap((field) => {
        const texts = longest(name, field);
        return texts === undefined
          ? []
          : [{ about: `${name} ${field.path.join('.')}`, run: () => isWhole(candidate, name, { field, texts }) }];
      }),
    ),
};

/** The longest texts that the catalogue takes there; nothing where only certain texts have a meaning. */
function longest(name: OperationName, { path, values }: Field): readonly [string, string] | undefined {
  const [text] = values;
  if (typeof text !== 'string' || values.length !== 2) return undefined;
  const length = lengths.find((one) => isValid(name, withValue(fullSample(name), path, text.padEnd(one, 'x'))));
  return length === undefined ? undefined : [text.padEnd(length, 'x'), text.padEnd(length - 1, 'x').concat('y')];
}

async function isWhole(
  candidate: Candidate,
  name: OperationName,
  { field, texts }: { readonly field: Field; readonly texts: readonly [string, string] },
): Promise<void> {
  const path = field.path.join('.');
  // Where only certain texts have a meaning, no others can be tried.
  const isOpen = candidate.fixtureOf(name).fields?.[path]?.values === undefined;
  if (!isOpen || !(await works(candidate, name))) return;
  if (await isLost(candidate, name, { field, texts: field.values })) return;
  const isCut = await isLost(candidate, name, { field, texts });
  check(!isCut, `${path} of ${texts[0].length} characters is cut in silence.`);
}

/** Whether two texts come to the same, and nobody is told. One that is lost whatever its length is another case's affair. */
async function isLost(
  candidate: Candidate,
  name: OperationName,
  { field, texts }: { readonly field: Field; readonly texts: readonly unknown[] },
): Promise<boolean> {
  const one = await fateOf(candidate, name, field, texts[0]);
  const other = await fateOf(candidate, name, field, texts[1]);
  return !(one.told && other.told) && one.sent === other.sent && one.answered === other.answered;
}
