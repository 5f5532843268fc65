import { CustomerClient } from '@prism/sdk';
import { createCustomer } from './create-customer.mjs';

await createCustomer(CustomerClient);
