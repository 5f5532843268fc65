const { argv } = require('node:process');
const { CustomerClient } = require('@prism/sdk');
const { createCustomer } = require('./create-customer.mjs');

// An error is left unhandled, which ends the process with a failure.
void createCustomer(CustomerClient, argv[2]);
