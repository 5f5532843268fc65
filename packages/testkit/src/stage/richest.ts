import { isIntegrationError, type OperationName } from '@prism/core';
import type { Candidate } from '../candidate.ts';
import { type Fields, fieldsOf, fullSample } from '../samples/fields.ts';
import { valueAt } from '../samples/paths.ts';
import { play } from './play.ts';
import { remembering } from './remembering.ts';

/** Makes of the usual request one with every field that the connector takes beside it. */
export async function richest(candidate: Candidate, name: OperationName): Promise<(usual: Fields) => Fields> {
  const refused = await refusedFields(candidate, name);
  return (usual) => rich(name, usual, refused);
}

/** The fields that the connector does not take, found out one after the other. */
const refusedFields = remembering(async (candidate, name): Promise<ReadonlySet<string>> => {
  const refused = new Set<string>();
  for (let left = Object.keys(fullSample(name)).length; left > 0; left -= 1) {
    const { error, request } = await play(candidate, name, { change: (usual) => rich(name, usual, refused) });
    const named = isIntegrationError(error) ? error.issues.map(({ field }) => field.split('.')[0] ?? '') : [];
    const fresh = named
      .flatMap((field) => (field in request ? [field] : needing(candidate, name, field)))
      .filter((field) => !refused.has(field));
    if (fresh.length === 0) return refused;
    for (const field of fresh) refused.add(field);
  }
  return refused;
});

/** The fields with which another one has to be given, by the hints of the fixture. */
function needing(candidate: Candidate, name: OperationName, needed: string): readonly string[] {
  return Object.entries(candidate.fixtureOf(name).fields ?? {})
    .filter(([, hints]) => needed in (hints.with ?? {}))
    .map(([field]) => field.split('.')[0] ?? '');
}

function rich(name: OperationName, usual: Fields, refused: ReadonlySet<string>): Fields {
  // An id of the processor's names what has to be there: only the fixture knows such.
  const others = Object.entries(fullSample(name)).filter(
    ([field]) => !refused.has(field) && !/^connector\w*Id$/.test(field),
  );
  return { ...Object.fromEntries(others), ...usual, ...wholeCard(name, usual) };
}

/** A card that is given gets its code and the name on it. */
function wholeCard(name: OperationName, usual: Fields): Fields {
  const given = valueAt(usual, ['paymentMethod', 'card']);
  const field = fieldsOf(name).find(({ path }) => path.join('.') === 'paymentMethod.card.cardNumber');
  return given === undefined || field === undefined
    ? {}
    : { paymentMethod: { card: { ...field.beside, ...Object(given) } } };
}
