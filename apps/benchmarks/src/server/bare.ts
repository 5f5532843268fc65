import { createServer as createHttp1 } from 'node:http';
import { createServer as createHttp2 } from 'node:http2';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import { CustomerService, CustomerStatus } from '@prism/proto/gen/types/customer_service';
import fastify from 'fastify';
import { listening } from '../listening.ts';
import type { Protocol } from './contenders.ts';
import type { Details, UpstreamCall } from './upstream-call.ts';

/** Starts to listen; gives the URL. */
type Listen = (create: UpstreamCall) => Promise<string>;

/** Servers with one handler each, and nothing else. */
export const bareServers: Readonly<Record<Protocol, Listen>> = {
  grpc: (create) => listening(createHttp2(connectHandler(create))),
  'connect-json': (create) => listening(createHttp1(connectHandler(create))),
  v1: (create) => {
    const app = fastify();
    app.post<{ Body: Details & { readonly merchant_customer_id: string } }>('/v1/customer/create', async ({ body }) => {
      const { merchant_customer_id, ...details } = body;
      const connector_customer_id = await create({ ...details, merchantCustomerId: merchant_customer_id });
      return { merchant_customer_id, connector_customer_id, status: 'ACTIVE', status_code: 200 };
    });
    return app.listen({ host: '127.0.0.1', port: 0 });
  },
};

function connectHandler(create: UpstreamCall) {
  return connectNodeAdapter({
    routes: (router) =>
      router.service(CustomerService, {
        create: async ({ merchantCustomerId = '', customerName = '', email, phoneNumber, description = '' }) => {
          const connectorCustomerId = await create({
            merchantCustomerId,
            name: customerName,
            email: email?.value ?? '',
            phone: phoneNumber?.value ?? '',
            description,
          });
          return { merchantCustomerId, connectorCustomerId, status: CustomerStatus.ACTIVE, statusCode: 200 };
        },
      }),
  });
}
