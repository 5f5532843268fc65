import { clientsModule } from './clients-module.ts';
import { errorCodesModule } from './error-codes-module.ts';
import type { ServerFacts } from './server-facts.ts';
import { typesModule } from './types-module.ts';

/** The modules of the Python SDK that follow from the server's document. */
export const modules: Readonly<Record<string, (facts: ServerFacts) => string>> = {
  'types.py': typesModule,
  'clients.py': clientsModule,
  '_error_codes.py': errorCodesModule,
};
