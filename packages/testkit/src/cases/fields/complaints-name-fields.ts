import { isIntegrationError, type OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import { forEachOperation } from '../../case.ts';
import { isValid } from '../../catalogue.ts';
import { check } from '../../check.ts';
import { type Fields, fieldsOf } from '../../samples/fields.ts';
import { leavesOf, valueAt, without, withValue } from '../../samples/paths.ts';
import { play, works } from '../../stage/play.ts';
import { richest } from '../../stage/richest.ts';
import { fateOf, isAbout, namedBy } from './field-fate.ts';

/** Texts with which a processor may have its difficulties: nearly nothing, signs of elsewhere, and as long as can be. */
const difficult = ['1', 'ы', ...[5000, 250, 100, 40].map((length) => 'x'.repeat(length))];

/** What comes up of a request has to be found again in it, by whoever reads the refusal or the warning. */
export const complaintsNameFields = forEachOperation(
  'complaints-name-fields',
  'every refusal and every warning names a field of the request, and says what is the matter with it',
  async (candidate, name) => {
    if (!(await works(candidate, name))) return;
    await oneByOne(candidate, name);
    await together(candidate, name);
  },
);

/** Each field without the others. */
async function oneByOne(candidate: Candidate, name: OperationName): Promise<void> {
  for (const field of fieldsOf(name)) {
    const values = candidate.fixtureOf(name).fields?.[field.path.join('.')]?.values ?? field.values;
    for (const value of values) areFields(name, (await fateOf(candidate, name, field, value)).named);
  }
}

/** Every field at once, and then one after the other left out, with another value or a difficult one. */
async function together(candidate: Candidate, name: OperationName): Promise<void> {
  const all = await richest(candidate, name);
  const { request } = await play(candidate, name, { change: all });
  for (const vary of [(fields: Fields) => fields, ...variationsOf(name, request)]) {
    const ending = await play(candidate, name, { change: (usual) => vary(all(usual)) });
    const named = namedBy(ending);
    const isRefused = isIntegrationError(ending.error);
    check(!isRefused || named.length > 0, `${name} is refused without the name of a field: ${String(ending.error)}`);
    areFields(name, named);
  }
}

function variationsOf(name: OperationName, request: Fields): readonly ((fields: Fields) => Fields)[] {
  return leavesOf(request).flatMap(({ path, value }) => {
    const known = fieldsOf(name).find((field) => field.path.join() === path.join())?.values ?? [];
    const others = [...known, ...(typeof value === 'string' ? difficult : [])].filter((other) =>
      isValid(name, withValue(request, path, other)),
    );
    return [
      (fields: Fields) => (valueAt(fields, path) === undefined ? fields : without(fields, path)),
      ...others.map(
        (other) =>
          (fields: Fields): Fields =>
            Object(withValue(fields, path, other)),
      ),
    ];
  });
}

function areFields(name: OperationName, named: readonly string[]): void {
  const unknown = named.filter((one) => !fieldsOf(name).some(({ path }) => isAbout(one, path.join('.'))));
  check(unknown.length === 0, `${name} complains of ${unknown.join(', ')}, which is no field of it.`);
}
