/** One server in a process of its own, which tells what CPU time it has used whenever it is asked. */
import { apiKey } from '../customer.ts';
import { contenders } from './contenders.ts';
import { token } from './requests.ts';

const [name = '', upstream = ''] = process.argv.slice(2);
const contender = contenders.get(name);
if (contender === undefined) throw new Error(`There is no contender ${name}`);
const { server, protocol, client } = contender;

const url = server === 'prism' ? await prism() : await bare();
process.on('disconnect', () => process.exit());
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.send?.(url);

/** As it is operated: with an account, a token to guard it, and its log. */
async function prism(): Promise<string> {
  const { createServer } = await import('@prism/server');
  const baseUrl = { url: upstream, namedBy: 'operator' } as const;
  const account = { connector: 'stripe', environment: 'SANDBOX', settings: { apiKey }, baseUrl } as const;
  const caller = { name: 'benchmark', token, accounts: ['shop'], ownCredentials: false };
  return createServer({ connectors: ['stripe'], accounts: { shop: account }, tokens: [caller], port: 0 }).listen();
}

async function bare(): Promise<string> {
  const { bareServers } = await import('./bare.ts');
  const { upstreamCall } = await import('./upstream-call.ts');
  return bareServers[protocol](upstreamCall(upstream, client));
}
