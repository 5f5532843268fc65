import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Fetch } from '@prism/core';
import { isPrivateAddress } from './private-address.ts';

type Resolve = (
  hostname: string,
  options: { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A `fetch` for hosts that a caller named: the very address to which it connects is checked, because a name may lead
 * elsewhere by the time that it is looked up.
 */
export function createGuardedFetch(resolve: Resolve = systemLookup): Fetch {
  // Few servers let callers name hosts, and importing undici takes its time.
  let opening: Promise<Fetch> | undefined;
  return async (request) => {
    opening ??= openFetch(resolve);
    const fetch = await opening;
    return fetch(request);
  };
}

async function openFetch(resolve: Resolve): Promise<Fetch> {
  const { Agent, fetch } = await import('undici');
  const dispatcher = new Agent({ connect: { lookup: guarded(resolve) } });
  return async (request) => {
    const { method, headers, signal, url } = request;
    const body = await request.text();
    const answer = await fetch(url, {
      method,
      headers: [...headers],
      signal,
      redirect: 'manual',
      dispatcher,
      ...(body !== '' && { body }),
    });
    // undici's stream is Node's own, under another type.
    return new Response(answer.body as ReadableStream | null, { status: answer.status, headers: [...answer.headers] });
  };
}

function guarded(resolve: Resolve): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '');
      const [first] = addresses;
      if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address))) return done(refusal(), '');
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}

/** As of a connection that could not be made: then it is known that nothing was sent. */
function refusal(): NodeJS.ErrnoException {
  return Object.assign(new Error('the host has a private address'), { code: 'EADDRNOTAVAIL', syscall: 'connect' });
}
