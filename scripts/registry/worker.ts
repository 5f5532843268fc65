import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { parentPort, workerData } from 'node:worker_threads';
import { runServer } from 'verdaccio';
import type { RegistryPlace } from './registry.ts';

const { folder, upstream }: RegistryPlace = workerData;
// Behind a company's door a proxy answers for the upstream, with a certificate that only the machine trusts.
setDefaultCACertificates([...getCACertificates('default'), ...getCACertificates('system')]);

mkdirSync(join(folder, 'storage'), { recursive: true });

const anybody = { access: '$all', publish: '$all' };
const server = await runServer({
  configPath: join(folder, 'verdaccio.yaml'),
  self_path: folder,
  storage: join(folder, 'storage'),
  secret: 'a-registry-that-lives-for-a-minute',
  uplinks: { upstream: { url: upstream, maxage: '1h', timeout: '60s', max_fails: 10 } },
  packages: {
    '@prism/*': anybody,
    'create-prism-connector': anybody,
    'prism-connector-*': anybody,
    '**': { access: '$all', proxy: 'upstream' },
  },
  publish: { allow_offline: true },
  web: { enable: false },
  max_body_size: '50mb',
  log: { type: 'stdout', format: 'pretty', level: 'error' },
});
server.listen(0, '127.0.0.1', () => parentPort?.postMessage(server.address()));
