import { CheckoutAPI, Client, Config, EnvironmentEnum } from '@adyen/api-library';
import { serveSecurely } from '../sandbox/support/serve.ts';
import { type Sent, sentBy } from './sent.ts';

/** What Adyen's own client sends when it is used like this. */
export async function sentByAdyen(use: (adyen: CheckoutAPI) => Promise<unknown>): Promise<Sent> {
  const sent: Sent[] = [];
  const { url, close } = await serveSecurely(async (request) => {
    sent.push(await sentBy(request));
    return Response.json({});
  });
  try {
    await use(clientOf(url.origin));
  } finally {
    await close();
  }
  const [only] = sent;
  if (only === undefined || sent.length > 1) throw new Error(`${sent.length} requests instead of one`);
  return only;
}

function clientOf(origin: string): CheckoutAPI {
  const client = new Client(
    new Config({ apiKey: 'AQEtest', certificatePath: 'unencrypted', environment: EnvironmentEnum.TEST }),
  );
  const own = client.httpClient;
  client.httpClient = {
    request: (endpoint, ...rest) => own.request(endpoint.replace('https://checkout-test.adyen.com', origin), ...rest),
  };
  return new CheckoutAPI(client);
}
