import { declineCodes, errorCodes } from './tables.ts';

interface Code {
  readonly code: string;
  readonly thrownAs: readonly string[];
  readonly meaning: string;
  readonly action: string;
}

const codes: readonly Code[] = Object.entries(errorCodes).map(([code, entry]) => ({ code, ...entry }));

const classes: Readonly<Record<string, string>> = {
  IntegrationError: 'Bad input, bad configuration, or something that the connector cannot do. Nothing was sent.',
  NetworkError: 'No complete answer. `requestSent` says whether the processor may have acted.',
  ConnectorError: 'The processor answered with an error, or with something that breaks its own contract.',
};

const intro = `# Errors

<!-- Written by scripts/docs/main.ts from the tables in packages/core/src. Do not edit: run \`npx pnpm write-docs\`. -->

What Prism throws has a \`code\` from the tables below. A payment that was declined is not thrown: the response has the status
\`FAILURE\`, or one that ends in \`_FAILED\`, and \`error\` with a code from the table of [declines](#declines).

Two words of an error say what to do:

| \`moneyMoved\` | |
|---|---|
| \`no\` | No money moved, and no hold on it was placed, because of this call. |
| \`yes\` | It did. |
| \`unknown\` | Nobody can say. Call again where \`retry\` allows it; the key keeps it one payment. Otherwise look it up at the processor. |

| \`retry\` | |
|---|---|
| \`same-key\` | The same call may be made again with the same ids. Where no id names it, give the error's \`idempotencyKey\`. |
| \`after\` | The same, but not before \`retryAfterMs\`. |
| \`new-attempt\` | Only as a new payment with a new id. |
| \`never\` | It would fail in the same way, or could do harm. |

The other fields: \`message\`, \`suggestedAction\`, \`docUrl\`, \`statusCode\`, \`connector\`, \`operation\`, \`requestSent\`, \`issues\` (the
fields that are wrong), \`connectorRequestId\`, \`connectorCode\`, \`idempotencyKey\`, \`connectorCustomerId\` and
\`connectorTransactionId\`. No field holds what a request or an answer contained, so errors can be logged.
`;

/** The page to which every error's \`docUrl\` leads. */
export function errorsPage(): string {
  const sections = Object.entries(classes).map(([name, meaning]) => section(name, meaning));
  return [intro, ...sections, declines()].join('\n');
}

function section(name: string, meaning: string): string {
  const own = codes.filter(({ thrownAs }) => thrownAs[0] === name);
  return [`## ${name}\n`, `${meaning}\n`, ...own.map(entry)].join('\n');
}

function entry({ code, thrownAs: [, ...others], meaning, action }: Code): string {
  const also = others.map((name) => `\n\nAlso thrown as \`${name}\`, when it is the processor that says so.`).join('');
  return `### ${code}\n\n${meaning}\n\n**What to do:** ${action}${also}\n`;
}

function declines(): string {
  const rows = Object.entries(declineCodes).map(
    ([code, { message, userGuidanceMessage, retry }]) =>
      `| \`${code}\` | ${message} | ${userGuidanceMessage} | \`${retry}\` |`,
  );
  return [
    '## Declines\n',
    "`error.unifiedDetails` of a response: decide by `code`, keep `message` for your own staff, show `userGuidanceMessage` to the\nbuyer. The processor's own words stand beside it in `connectorDetails`, those of the bank in `issuerDetails`.\n",
    '| Code | What happened (not for the buyer) | What to tell the buyer | With the same card |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
