/** What the sandbox answers, before it becomes a Response. */
export interface Answer {
  readonly status: number;
  readonly body: object;
}

/** Ends a request with an answer that is an error. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('refused');
    this.answer = answer;
  }
}

/** An error as Example Pay words it. */
export function refusal(status: number, code: string, details: { field?: string; customer?: string } = {}): Answer {
  return { status, body: { error: { code, ...details } } };
}

export function answer({ status, body }: Answer, retryAfter?: number): Response {
  const headers = new Headers({ 'x-request-id': crypto.randomUUID() });
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return Response.json(body, { status, headers });
}
