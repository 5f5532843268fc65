import type { OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { check, show } from '../../check.ts';
import { type Field, fieldsOf } from '../../samples/fields.ts';
import { works } from '../../stage/play.ts';
import { type Fate, fateOf } from './field-fate.ts';

/**
 * Each field gets one value after the other. Two values must not come to the same, unless the caller is told: by a refusal
 * or a warning that names the field.
 */
export const everyFieldIsAccountedFor: Case = {
  id: 'every-field-is-accounted-for',
  title: 'each field is sent, used, or refused or warned of by name: none is lost in silence',
  checks: (candidate) =>
    candidate.claimed.flatMap((name) => [...checksOf(candidate, name), hintsCheck(candidate, name)]),
};

function checksOf(candidate: Candidate, name: OperationName) {
  return fieldsOf(name).map((field) => ({
    about: `${name} ${field.path.join('.')}`,
    run: async () => {
      if (await works(candidate, name)) await account(candidate, name, field);
    },
  }));
}

async function account(candidate: Candidate, name: OperationName, field: Field): Promise<void> {
  const path = field.path.join('.');
  const values = candidate.fixtureOf(name).fields?.[path]?.values ?? field.values;
  const fates: Fate[] = [];
  for (const value of values) fates.push(await fateOf(candidate, name, field, value));
  for (const { told, failure, value } of fates) {
    check(told || failure === undefined, `${path} could not be tried with ${show(value)}: ${failure}`);
  }
  const silent = fates.filter(({ told }) => !told);
  for (const [index, one] of silent.entries()) {
    const twin = silent.slice(index + 1).find((other) => other.sent === one.sent && other.answered === one.answered);
    check(
      twin === undefined,
      `${path} is lost in silence: with ${show(one.value)} and with ${show(twin?.value)} the same is sent and answered.`,
    );
  }
}

/** A hint for a field that there is not would never be noticed. */
function hintsCheck(candidate: Candidate, name: OperationName) {
  return {
    about: `${name} hints`,
    run: () => {
      const known = new Set(fieldsOf(name).map(({ path }) => path.join('.')));
      for (const path of Object.keys(candidate.fixtureOf(name).fields ?? {})) {
        check(known.has(path), `The fixture gives hints for ${path}, which is no field of ${name}.`);
      }
    },
  };
}
