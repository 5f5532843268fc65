import { specVersions } from '@prism/core';
import type { Case } from '../../case.ts';
import { specs } from '../../catalogue.ts';
import { check, same } from '../../check.ts';

/** A connector says who it is in the way in which it is looked up. */
export const identity: Case = {
  id: 'identity',
  title: 'it says who it is and what it can do',
  checks: ({
    id,
    lookedUpBy = id,
    displayName,
    calledBy = displayName,
    specVersion,
    operations,
    configured,
    claimed,
    described,
  }) => [
    {
      about: 'id',
      run: () =>
        check(
          typeof id === 'string' && /^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(id),
          `The id "${id}" is not lower case, as in a package's name.`,
        ),
    },
    {
      about: 'name',
      run: () => same(id, lookedUpBy, 'The id is not that of the fixture'),
    },
    {
      about: 'displayName',
      run: () => {
        check(typeof displayName === 'string' && displayName.trim() !== '', 'The displayName is empty.');
        same(displayName, calledBy, 'The displayName is not that of the fixture');
      },
    },
    {
      about: 'specVersion',
      run: () => {
        const isSpoken = specVersions.some((version) => version === specVersion);
        check(isSpoken, `This kit speaks ${specVersions.join(', ')}, and not ${specVersion}.`);
      },
    },
    {
      about: 'operations',
      run: () => {
        for (const [service, ofService] of Object.entries(operations)) {
          for (const [operation, implementation] of Object.entries(ofService)) {
            const name = `${service}.${operation}`;
            check(
              [...specs.keys()].some((known) => known === name),
              `The catalogue has no operation ${name}.`,
            );
            const own: unknown = Reflect.get(Object(implementation), 'name');
            check(own === name, `What stands at ${name} is the operation ${String(own)}.`);
          }
        }
      },
    },
    {
      about: 'fixture',
      run: () => same([...described].sort(), [...claimed].sort(), 'The operations of the fixture are not those it has'),
    },
    {
      about: 'configured',
      run: () => check(configured().id === id, 'With settings it has another id than without.'),
    },
  ],
};
