import { leavesOf, withValue } from '../samples/paths.ts';
import type { Meddle } from './play.ts';

/** Changes the JSON of each answer. */
export function altering(change: (body: unknown) => unknown): Meddle {
  return async (forward) => {
    const response = await forward();
    const text = await response.text();
    const changed = text === '' ? text : JSON.stringify(change(JSON.parse(text)));
    const { status, headers } = response;
    return new Response(status === 204 ? null : changed, { status, headers });
  };
}

/** A copy in which each value for which there is another one has it. */
export function replaced(body: unknown, other: (value: unknown) => unknown): unknown {
  return leavesOf(body).reduce((copy, { path, value }) => {
    const instead = other(value);
    return instead === undefined ? copy : withValue(copy, path, instead);
  }, body);
}
