import type { AnyExample, Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { same } from '../../check.ts';
import type { DocumentedRequest } from '../../fixture.ts';
import { answersOf, replay } from '../../stage/replay.ts';

/** Every header and every field of the body, as the processor's documentation has them. */
export const documentedRequests: Case = {
  id: 'documented-requests',
  title: 'it sends exactly what the documentation of the processor shows',
  checks: (candidate) =>
    candidate.claimed.flatMap((name) =>
      candidate.fixtureOf(name).examples.map((example, index) => ({
        about: `${name} ${index + 1}`,
        run: async () => {
          const { sent, error } = await replay(candidate, name, example, answersOf(example));
          const expected = [example.http, ...(example.further ?? []).map(({ http }) => http)];
          if (sent.length < expected.length && error !== undefined) throw error;
          same(
            sent.map((one) => comparable(one, candidate, example)),
            expected.map((one) => comparable(one, candidate, example)),
            `${name} sends something else`,
          );
        },
      })),
    ),
};

function comparable({ method, url, headers, body }: DocumentedRequest, candidate: Candidate, example: AnyExample) {
  const parsed = new URL(url);
  const query = [...parsed.searchParams].map((pair) => pair.join('=')).sort();
  return {
    method,
    url: `${parsed.origin}${parsed.pathname}`,
    query,
    headers: shown(headers, candidate, example),
    body,
  };
}

/** Without what HTTP asks for, and without a key that core made up. */
function shown(headers: DocumentedRequest['headers'], candidate: Candidate, example: AnyExample): object {
  const keyHeader = example.idempotencyKey === undefined ? candidate.configured().idempotency?.header : undefined;
  const hidden = new Set(['accept', 'accept-encoding', keyHeader]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hidden.has(name)));
}
