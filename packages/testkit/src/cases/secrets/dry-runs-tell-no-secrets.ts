import { createClient } from '@prism/core';
import { forEachOperation } from '../../case.ts';
import { check } from '../../check.ts';
import { canariesOf, tellsNothing } from '../../stage/canaries.ts';
import { play, works } from '../../stage/play.ts';
import { richest } from '../../stage/richest.ts';

/** A request can be shown before it is sent, to anybody. */
export const dryRunsTellNoSecrets = forEachOperation(
  'dry-runs-tell-no-secrets',
  'a dry run shows the request that would be sent, without anything secret or personal',
  async (candidate, name) => {
    if (!(await works(candidate, name))) return;
    const { request, sent } = await play(candidate, name, { change: await richest(candidate, name) });
    const client = createClient(candidate.configured(), {
      environment: 'SANDBOX',
      fetch: () => Promise.reject(new Error('A dry run sent something.')),
    });
    const shown: unknown = await Reflect.apply(client.dryRun, client, [name, request]);
    const { method } = Object(shown);
    check(method === sent[0]?.method, `The dry run shows ${String(method)}, and ${sent[0]?.method} is sent.`);
    tellsNothing([JSON.stringify(shown)], canariesOf(candidate, name, request), `The dry run of ${name}`);
  },
);
