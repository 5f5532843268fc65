import type { UniversalServerResponse } from '@connectrpc/connect/protocol';

/**
 * Escapes of `grpc-message` what the protocol wants escaped and nothing else. Connect escapes as URLs do, and clients that undo
 * no more than they have to, grpc-js among them, would show `%2C` for a comma.
 */
export function escapeStatusText({ trailer }: UniversalServerResponse): void {
  const text = trailer?.get('grpc-message');
  if (!text) return;
  trailer?.set('grpc-message', decodeURIComponent(text).replace(/[^\x20-\x24\x26-\x7e]+/g, encodeURIComponent));
}
