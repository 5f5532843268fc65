import type { Answers, Step } from './orders.ts';

/** Makes a call; gives the answer, or in a word what came instead of it. */
export type Caller = (step: Step, earlier: Answers) => Promise<Answers | string>;

export function jsonCaller(url: string, token: string): Caller {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-prism-account': 'shop' };
  return async ({ path, body }, earlier) => {
    try {
      const response = await fetch(url + path, {
        method: 'POST',
        headers,
        body: JSON.stringify(body(earlier)),
        signal: AbortSignal.timeout(30_000),
      });
      const text = await response.text();
      return response.ok ? JSON.parse(text) : `${response.status} ${codeIn(text)}`.trim();
    } catch (error) {
      return error instanceof Error ? error.name : 'unknown';
    }
  };
}

/** Of a problem of the server; the balancer answers with a page of its own. */
function codeIn(text: string): string {
  return /"code":"(\w+)"/.exec(text)?.[1] ?? '';
}
