import assert from 'node:assert/strict';
import { argv } from 'node:process';
import { CustomerClient } from '@prism/sdk';

const [connector, specVersion, behind] = argv.slice(2);
assert.throws(
  () => new CustomerClient({ connector, environment: 'SANDBOX' }),
  ({ code, message, suggestedAction }) => {
    assert.equal(code, 'SPEC_VERSION_NOT_SUPPORTED');
    assert.match(message, new RegExp(`\\b${specVersion}\\b.*\\bv1\\b`), 'both versions are named');
    assert.ok(suggestedAction.includes(behind), `${suggestedAction} names ${behind}`);
    return true;
  },
);
