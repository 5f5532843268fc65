import type { Case } from '../../case.ts';
import { same } from '../../check.ts';
import { replay, withLastAnswer } from '../../stage/replay.ts';
import { answerWithWord } from '../../stage/status-answer.ts';

const words = ['zz_word_of_2031', 'ZzWordOf2031', 'constructor', 'toString', ''];

/** A word that nobody knew when the connector was written is never a success, and never an exception. */
export const unknownStatusesAreUnrecognized: Case = {
  id: 'unknown-statuses-are-unrecognized',
  title: 'a word for the status that it does not know is UNRECOGNIZED, with the word beside it',
  checks: (candidate) =>
    candidate.claimed.flatMap((name) => {
      const { examples, statuses = [] } = candidate.fixtureOf(name);
      return statuses.flatMap((table, index) =>
        words.map((word) => ({
          about: `${name} ${index + 1} "${word}"`,
          run: async () => {
            const answers = withLastAnswer(examples[0], answerWithWord(examples[0], table, word));
            const { response, error } = await replay(candidate, name, examples[0], answers);
            if (error !== undefined) throw error;
            const { status, connectorStatus } = Object(response);
            same({ status, connectorStatus }, { status: 'UNRECOGNIZED', connectorStatus: word }, 'The answer');
          },
        })),
      );
    }),
};
