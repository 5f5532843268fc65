import type { ErrorCode } from '@prism/core';
import { forEachMishap, type Mishap } from './mishap.ts';
import { systemError } from './silence.ts';

function without(code: string, meaning: ErrorCode): Mishap {
  return {
    happen: () => Promise.reject(systemError(code)),
    codes: [meaning],
    requestSent: 'no',
    undecided: false,
    again: true,
  };
}

/** Where no connection stood, nothing can have happened. */
export const noConnection = forEachMishap(
  'no-connection',
  'without a connection nothing was sent, and it may be sent again',
  {
    'no connection in time': without('UND_ERR_CONNECT_TIMEOUT', 'CONNECT_TIMEOUT_EXCEEDED'),
    'a connection that is refused': without('ECONNREFUSED', 'CONNECTION_FAILED'),
    'a host that is not found': without('ENOTFOUND', 'DNS_LOOKUP_FAILED'),
  },
);
