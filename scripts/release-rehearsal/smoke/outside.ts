import { createPrism } from '@prism/sdk';
import { acme } from 'prism-connector-acme';

const prism = createPrism({ connector: acme({ apiKey: 'any_key' }), environment: 'DEVELOPMENT' });

export const name: Promise<string | undefined> = prism.customer
  .get({ connectorCustomerId: 'cus_1' })
  .then((customer) => customer.name);

// @ts-expect-error What the connector lacks is not in its type.
export const updated = prism.customer.update({ connectorCustomerId: 'cus_1' });
