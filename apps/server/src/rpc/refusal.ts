import { Code, type ConnectError } from '@connectrpc/connect';
import { IntegrationError, type PrismError } from '@prism/core';
import { ServerError, type ServerErrorCode } from '../errors/server-error.ts';

interface Told {
  readonly code: ServerErrorCode;
  readonly message?: string;
  readonly suggestedAction?: string;
}

const malformed = (message: string): Told => ({
  code: 'MALFORMED_REQUEST',
  message,
  suggestedAction: 'Send one message of the type that the method takes: see the .proto files, or ask by reflection.',
});

/** What Connect refuses by itself, by what it says of it. The first that matches counts. */
const refusals: readonly (readonly [RegExp, Told])[] = [
  [/^parse binary/, malformed('The message is no protobuf of its type.')],
  [/timeout/, malformed('The time-out is not written as the protocol wants it.')],
  [/^received compressed/, malformed('The message is compressed, and nothing says how.')],
  [/^decompression failed/, malformed('The message cannot be decompressed.')],
  [
    /^unknown compression/,
    {
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'The compression is not known.',
      suggestedAction: 'Compress by gzip or br, or not at all.',
    },
  ],
  [/^protocol error/, malformed('The message is not framed as the protocol wants it.')],
];

const byCode: Readonly<Partial<Record<Code, Told>>> = {
  [Code.InvalidArgument]: malformed('The message cannot be read.'),
  [Code.ResourceExhausted]: { code: 'BODY_TOO_LARGE' },
  [Code.Internal]: { code: 'INTERNAL_ERROR' },
};

/**
 * What Connect refuses by itself as an error of ours: its own have none of our codes, blame the server for what the caller sent
 * and quote it. Nothing for the rest, such as methods that are not there.
 */
export function refusalOf({ rawMessage, code }: ConnectError): PrismError | ServerError | undefined {
  const [, field] = /cannot decode (?:field|message|enum) ([\w.]+)/.exec(rawMessage) ?? [];
  if (field !== undefined) {
    // Names of types and fields are in the protos: they tell nothing of the caller.
    const issues = [{ field, message: 'cannot be read from this JSON: see the .proto files' }];
    return new IntegrationError('INVALID_INPUT', { issues, statusCode: 422 });
  }
  const told = refusals.find(([pattern]) => pattern.test(rawMessage))?.[1] ?? byCode[code];
  return told && new ServerError(told.code, told);
}
