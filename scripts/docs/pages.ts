import { capabilitiesPage } from './capabilities-page.ts';
import { connectors } from './connectors.ts';
import { errorsPage } from './errors-page.ts';
import { catalogue } from './tables.ts';

/** The pages of `docs/` that follow from the code. */
export const pages: Readonly<Record<string, () => string>> = {
  'errors.md': errorsPage,
  'capabilities.md': () => capabilitiesPage(catalogue, connectors),
};
