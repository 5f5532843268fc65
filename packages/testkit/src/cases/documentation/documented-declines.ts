import type { AnyExample, Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { check, same, show } from '../../check.ts';
import type { DocumentedDecline } from '../../fixture.ts';
import { exampleOf, replay, withLastAnswer } from '../../stage/replay.ts';
import { isExplained, isFailure } from '../answers/declines-are-values.ts';

/** Each reason that the processor documents is the reason that it is. */
export const documentedDeclines: Case = {
  id: 'documented-declines',
  title: 'each documented reason of a decline has its code',
  checks: (candidate) =>
    candidate.claimed.flatMap((name) => {
      const fixture = candidate.fixtureOf(name);
      const { declines = [] } = fixture;
      return declines.map((decline, index) => ({
        about: `${name} ${index + 1} ${decline.connectorCode ?? decline.code}`,
        run: () => isDecline(candidate, name, exampleOf(fixture, decline), decline),
      }));
    }),
};

async function isDecline(
  candidate: Candidate,
  name: Candidate['claimed'][number],
  example: AnyExample,
  decline: DocumentedDecline,
): Promise<void> {
  const { response, error } = await replay(candidate, name, example, withLastAnswer(example, decline));
  if (error !== undefined) throw error;
  const { status, error: reason } = Object(response);
  if (decline.status === undefined) check(isFailure(status), `The status is ${show(status)}.`);
  else same(status, decline.status, 'The status');
  isExplained(reason, decline.code);
  const { code, message } = Object(reason).connectorDetails;
  if (decline.connectorCode !== undefined) same(code, decline.connectorCode, "The processor's own code");
  if (decline.connectorMessage !== undefined) same(message, decline.connectorMessage, "The processor's own words");
}
