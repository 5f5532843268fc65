import { describe, expect, it } from 'vitest';
import { describeConnector } from '../src/index.ts';
import { toyFixture } from './toy/fixture.ts';

/** A runner that only writes down what it is given. */
function notingRunner() {
  const path: string[] = [];
  const tests: { readonly name: string; readonly body: () => Promise<void> }[] = [];
  return {
    tests,
    runner: {
      describe: (name: string, body: () => void) => {
        path.push(name);
        body();
        path.pop();
      },
      it: (name: string, body: () => Promise<void>) => {
        tests.push({ name: [...path, name].join(' > '), body });
      },
    },
  };
}

describe('describeConnector', () => {
  it('makes tests of any runner', async () => {
    const { runner, tests } = notingRunner();
    describeConnector(toyFixture(), runner);
    const id = tests.find(
      ({ name }) => name === 'Lantern conforms > identity: it says who it is and what it can do > id',
    );
    await expect(id?.body()).resolves.toBeUndefined();
    expect(tests.length).toBeGreaterThan(500);
  });

  it('tells each check by a name of its own', () => {
    const { runner, tests } = notingRunner();
    describeConnector(toyFixture(), runner);
    expect(new Set(tests.map(({ name }) => name)).size).toBe(tests.length);
  });

  it('says why a gap is one', () => {
    const { runner, tests } = notingRunner();
    describeConnector(toyFixture(undefined, [{ case: 'identity id', reason: 'they spell it so' }]), runner);
    expect(tests.map(({ name }) => name)).toContainEqual(
      expect.stringMatching(/ > id \(known gap: they spell it so\)$/),
    );
  });
});
