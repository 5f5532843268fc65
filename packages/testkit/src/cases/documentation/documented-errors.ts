import { isConnectorError } from '@prism/core';
import type { Case } from '../../case.ts';
import { check, same } from '../../check.ts';
import type { DocumentedError } from '../../fixture.ts';
import { prismError } from '../../stage/play.ts';
import { exampleOf, replay, withLastAnswer } from '../../stage/replay.ts';

const facts = ['connectorCode', 'connectorCustomerId', 'connectorTransactionId', 'retry'] as const;

/** Each error that the processor documents is thrown as what it is. */
export const documentedErrors: Case = {
  id: 'documented-errors',
  title: 'each documented error has its code',
  checks: (candidate) =>
    candidate.claimed.flatMap((name) => {
      const fixture = candidate.fixtureOf(name);
      const { errors = [] } = fixture;
      return errors.map((documented, index) => ({
        about: `${name} ${index + 1} ${documented.connectorCode ?? documented.code}`,
        run: async () => {
          const example = exampleOf(fixture, documented);
          const ending = await replay(candidate, name, example, withLastAnswer(example, documented));
          const error = prismError(ending, name);
          check(isConnectorError(error), `It is thrown as ${error.name}, and not as a ConnectorError.`);
          same({ code: error.code, ...chosen(error, documented) }, expected(documented), 'The error');
          const { parameter } = documented;
          const isNamed = parameter === undefined || error.message.endsWith(` for the parameter ${parameter}.`);
          check(isNamed, `The message does not name ${parameter}: ${error.message}`);
        },
      }));
    }),
};

/** Of the error, what the fixture says something about. */
function chosen(error: object, documented: DocumentedError): object {
  const told = facts.filter((fact) => documented[fact] !== undefined);
  return Object.fromEntries(told.map((fact) => [fact, Reflect.get(error, fact)]));
}

function expected(documented: DocumentedError): object {
  const { connectorTransactionId } = documented;
  return {
    code: documented.code,
    ...chosen(documented, documented),
    connectorTransactionId: connectorTransactionId ?? undefined,
  };
}
