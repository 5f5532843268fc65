import type { Metadata } from '@grpc/grpc-js';
import protobuf from 'protobufjs';
import { decode, wireOfFiles } from './wire.ts';

const status = protobuf.Root.fromJSON({
  nested: {
    Any: { fields: { type_url: { type: 'string', id: 1 }, value: { type: 'bytes', id: 2 } } },
    Status: {
      fields: {
        code: { type: 'int32', id: 1 },
        message: { type: 'string', id: 2 },
        details: { rule: 'repeated', type: 'Any', id: 3 },
      },
    },
  },
}).lookupType('Status');

const errors = wireOfFiles(['types/error.proto']);

/** What google.rpc.Status in `grpc-status-details-bin` says, with its one detail taken apart. */
export function detailsOf(metadata: Metadata) {
  const [bytes] = metadata.get('grpc-status-details-bin');
  if (!(bytes instanceof Buffer)) throw new Error('the status has no details');
  return detailsFrom(bytes);
}

export function detailsFrom(bytes: Uint8Array) {
  const { code, message, details } = status.toObject(status.decode(bytes));
  const [detail] = details;
  const typeName = String(detail.type_url).split('/').pop() ?? '';
  return { code, message, count: details.length, typeName, error: decode(errors.lookupType(typeName), detail.value) };
}
