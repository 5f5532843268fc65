import type { InputIssue } from '@prism/core';

interface ServerErrorEntry {
  readonly status: number;
  readonly meaning: string;
  /** The remedy that is given when the place that throws knows no better one. */
  readonly action: string;
}

/** What the server itself refuses, beside the codes of @prism/core: no call was made. errors.md is tested against it. */
export const serverErrors = {
  MALFORMED_REQUEST: {
    status: 400,
    meaning: 'The request is not HTTP with a JSON object as its body.',
    action: 'Send one JSON object, in UTF-8.',
  },
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'The call has no bearer token that this server knows.',
    action: 'Send the header "authorization: Bearer …" with a token of the server\'s configuration.',
  },
  ACCOUNT_NOT_ALLOWED: {
    status: 403,
    meaning: 'The caller may not use this account, or there is none of this name.',
    action: "Name an account that the server's configuration has and allows this token to use.",
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    meaning: 'There is nothing at this path.',
    action: 'See /docs for what there is.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    meaning: 'This path takes another method.',
    action: 'Use the method that the header "allow" names.',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    meaning: 'The request did not arrive in time.',
    action: 'Send the request again, whole.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    meaning: 'The body is larger than this server takes.',
    action: "Send less, or raise limits.body_bytes in the server's configuration.",
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    meaning: 'The body is not JSON.',
    action: 'Send JSON with the header "content-type: application/json".',
  },
  HOST_NOT_ALLOWED: {
    status: 421,
    meaning: 'A server that anybody on its machine may use answers to the names of that machine only.',
    action: 'Call it as localhost, or give it tokens.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    meaning: 'The headers are larger than this server takes.',
    action: 'Send less in the headers.',
  },
  INTERNAL_ERROR: {
    status: 500,
    meaning: 'The server failed.',
    action: 'Look up at the processor what became of the call before you repeat it, and report the request id.',
  },
  TOO_MANY_CALLS: {
    status: 503,
    meaning: 'As many calls as this server makes at once are under way.',
    action: 'Call again with the same ids after a moment.',
  },
  SHUTTING_DOWN: {
    status: 503,
    meaning: 'This server is about to stop and takes no more calls.',
    action: 'Call again with the same ids; another replica answers.',
  },
} as const satisfies Record<string, ServerErrorEntry>;

/** A code of {@link serverErrors}. */
export type ServerErrorCode = keyof typeof serverErrors;

interface Details {
  readonly message?: string;
  readonly suggestedAction?: string;
  readonly issues?: readonly InputIssue[];
}

/** A refusal of the server itself. Its message holds nothing that the caller sent. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly code: ServerErrorCode;
  readonly statusCode: number;
  readonly suggestedAction: string;
  readonly docUrl: string;
  readonly issues: readonly InputIssue[];
  readonly requestSent: 'no' | 'unknown';
  readonly moneyMoved: 'no' | 'unknown';
  readonly retry: 'never' | 'same-key';

  constructor(code: ServerErrorCode, { message, suggestedAction, issues = [] }: Details = {}) {
    const { status, meaning, action } = serverErrors[code];
    super(message ?? meaning);
    this.code = code;
    this.statusCode = status;
    this.suggestedAction = suggestedAction ?? action;
    this.docUrl = `https://github.com/prism-payments/prism/blob/main/apps/server/errors.md#${code.toLowerCase()}`;
    this.issues = issues;
    this.requestSent = this.moneyMoved = code === 'INTERNAL_ERROR' ? 'unknown' : 'no';
    this.retry = status === 503 || status === 408 ? 'same-key' : 'never';
  }
}
