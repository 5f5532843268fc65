import type { Case } from '../../case.ts';
import { same } from '../../check.ts';
import { replay, withLastAnswer } from '../../stage/replay.ts';
import { answerWithWord } from '../../stage/status-answer.ts';

/** Each word that the processor has for the state of a payment means what it means. */
export const documentedStatuses: Case = {
  id: 'documented-statuses',
  title: 'each documented word for the status means what the fixture says',
  checks: (candidate) =>
    candidate.claimed.flatMap((name) => {
      const { examples, statuses = [] } = candidate.fixtureOf(name);
      return statuses.flatMap((table, index) =>
        Object.entries(table.words).map(([word, status]) => ({
          about: `${name} ${index + 1} ${word}`,
          run: async () => {
            const answers = withLastAnswer(examples[0], answerWithWord(examples[0], table, word));
            const { response, error } = await replay(candidate, name, examples[0], answers);
            if (error !== undefined) throw error;
            same(response?.['status'], status, `The status for "${word}"`);
          },
        })),
      );
    }),
};
