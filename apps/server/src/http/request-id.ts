import { randomUUID } from 'node:crypto';

/** The caller's id of a request where it can stand in a log and a header, else one of our own. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w.:/+=@-]{1,128}$/.test(given) ? given : randomUUID();
}
