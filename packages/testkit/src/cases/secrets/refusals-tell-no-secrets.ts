import { isIntegrationError } from '@prism/core';
import { forEachOperation } from '../../case.ts';
import { valueAt, withValue } from '../../samples/paths.ts';
import { printed, sealedPaths, tellsNothing } from '../../stage/canaries.ts';
import { play, works } from '../../stage/play.ts';
import { richest } from '../../stage/richest.ts';

/** A field that is refused is named, and its value is not. */
export const refusalsTellNoSecrets = forEachOperation(
  'refusals-tell-no-secrets',
  'what is wrong with a field is told without its value',
  async (candidate, name) => {
    if (!(await works(candidate, name))) return;
    const change = await richest(candidate, name);
    const { request } = await play(candidate, name, { change });
    for (const path of sealedPaths(name, request)) {
      const text = String(valueAt(request, path));
      for (const value of [text.padStart(450, text), `${text}\u0000`, [text]]) {
        const { error } = await play(candidate, name, {
          change: (usual) => Object(withValue(change(usual), path, value)),
        });
        if (!isIntegrationError(error) || text.length < 5) continue;
        tellsNothing(printed(error), [{ what: path.join('.'), text }], `The refusal of ${path.join('.')}`);
      }
    }
  },
);
