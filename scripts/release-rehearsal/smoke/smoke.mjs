import { argv } from 'node:process';
import { CustomerClient } from '@prism/sdk';
import { createCustomer } from './create-customer.mjs';

await createCustomer(CustomerClient, argv[2]);
