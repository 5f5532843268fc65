import { Code } from '@connectrpc/connect';
import type { UniversalServerResponse } from '@connectrpc/connect/protocol';
import { codeToString } from '@connectrpc/connect/protocol-connect';

/** How a call by gRPC ended, by its name there, such as `NOT_FOUND`; nothing for the other protocols, which have it elsewhere. */
export function statusName({ trailer }: UniversalServerResponse): string | undefined {
  const status = trailer?.get('grpc-status');
  if (status === undefined || status === null) return undefined;
  const code = Number(status);
  return code === 0 ? 'OK' : codeToString(code in Code ? code : Code.Unknown).toUpperCase();
}
