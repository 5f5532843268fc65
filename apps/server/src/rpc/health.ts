import type { DescService } from '@bufbuild/protobuf';
import { Code, ConnectError, type ConnectRouter } from '@connectrpc/connect';
import { Health, ServingStatus } from '@prism/proto';
import type { Shutdown } from '../http/shutdown.ts';
import { either } from './either.ts';

/** gRPC's own health protocol: what `/readyz` says, for the server as a whole and each service. */
export function addHealthService(router: ConnectRouter, services: readonly DescService[], shutdown: Shutdown): void {
  const names = new Set(['', Health.typeName, ...services.map(({ typeName }) => typeName)]);
  const status = () => (shutdown.isReady() ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
  router.service(Health, {
    check: ({ service }) => {
      if (!names.has(service)) throw new ConnectError('There is no such service.', Code.NotFound);
      return { status: status() };
    },
    async *watch({ service }, { signal }) {
      const isKnown = names.has(service);
      yield { status: isKnown ? status() : ServingStatus.SERVICE_UNKNOWN };
      if (isKnown && shutdown.isReady()) {
        await either(shutdown.stopping, signal);
        yield { status: status() };
      }
      // Its end would say that the health cannot be watched.
      await either(shutdown.refusing, signal);
    },
  });
}
