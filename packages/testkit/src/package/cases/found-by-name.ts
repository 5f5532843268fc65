import type { Case } from '../../case.ts';
import { check } from '../../check.ts';
import { importOf } from '../import-report.ts';
import type { Published } from '../published.ts';

/** `prism.connector: 'acme'` finds the package that ends in `connector-acme`, and in it the connector of that id. */
export const foundByName: Case<Published> = {
  id: 'found-by-name',
  title: "its main entry exports one connector, whose id is in the package's name",
  checks: (published) => [
    {
      about: 'main entry',
      run: () => {
        const { connectors } = importOf(published);
        const [id] = connectors;
        check(connectors.length === 1, `It exports ${connectors.length} connectors.`);
        const { name } = published.manifest;
        check(name.endsWith(`connector-${id}`), `The connector "${id}" is not found by the name ${name}.`);
      },
    },
  ],
};
