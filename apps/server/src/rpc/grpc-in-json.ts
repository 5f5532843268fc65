import { ServerError } from '../errors/server-error.ts';

/**
 * The refusal of gRPC in JSON. Connect would take it, but quotes what it could not read; and where it quotes half a character
 * it gives no answer at all.
 */
export function refusalOfGrpcInJson(contentType: string | null | undefined): ServerError | undefined {
  if (!/^application\/grpc(?:-web)?\+json\b/.test(contentType ?? '')) return undefined;
  return new ServerError('UNSUPPORTED_MEDIA_TYPE', {
    message: 'gRPC takes no JSON here.',
    suggestedAction: 'Send protobuf, or JSON by Connect or /v1.',
  });
}
