import type { Case } from '../../case.ts';
import { check, same } from '../../check.ts';
import { open, prismError } from '../../stage/play.ts';

/** What the processor would refuse is refused here, by the name of the field, and nothing is sent. */
export const documentedRefusals: Case = {
  id: 'documented-refusals',
  title: 'what is beyond a documented limit is refused by its name, before anything is sent',
  checks: (candidate) =>
    candidate.claimed.flatMap((name) => {
      const { refusals = [] } = candidate.fixtureOf(name);
      return refusals.map(({ request, code, field, suggestedAction }, index) => ({
        about: `${name} ${index + 1} ${String(field)}`,
        run: async () => {
          const ending = await open(candidate).call(name, request);
          check(ending.sent.length === 0, 'It was sent.');
          const error = prismError(ending, name);
          same(
            { code: error.code, fields: error.issues.map((issue) => issue.field) },
            { code, fields: [field].flat() },
            'The refusal',
          );
          same(error.suggestedAction, suggestedAction ?? error.suggestedAction, 'What it advises');
          const said = error.issues.every(({ message }) => typeof message === 'string' && message !== '');
          check(said, `It does not say what is wrong with ${String(field)}.`);
        },
      }));
    }),
};
