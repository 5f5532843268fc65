import type { Case } from '../../case.ts';
import { same } from '../../check.ts';
import { answersOf, replay } from '../../stage/replay.ts';

/** Every field of the answer that matters, translated. */
export const documentedAnswers: Case = {
  id: 'documented-answers',
  title: 'it makes of documented answers exactly what they mean',
  checks: (candidate) =>
    candidate.claimed.flatMap((name) =>
      candidate.fixtureOf(name).examples.map((example, index) => ({
        about: `${name} ${index + 1}`,
        run: async () => {
          const { response, error } = await replay(candidate, name, example, answersOf(example));
          if (error !== undefined) throw error;
          same(response, example.result, `${name} answers something else`);
        },
      })),
    ),
};
