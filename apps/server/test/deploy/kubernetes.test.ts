import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDeployment } from 'kubernetes-models/apps/v1';
import type { IHorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import type { IPodDisruptionBudget } from 'kubernetes-models/policy/v1';
import type { IService, IServiceAccount } from 'kubernetes-models/v1';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { defaults } from '../../src/config/server-config.ts';
import { asApplication, start } from '../support/server.ts';
import { base, kustomization, manifest } from './manifests.ts';

const deployment = manifest<IDeployment>('Deployment');
const spec = deployment.spec?.template.spec;
const [container] = spec?.containers ?? [];
const labels = { 'app.kubernetes.io/name': 'prism' };
const dockerfile = readFileSync(join(base, '../docker/Dockerfile'), 'utf8');

function configured() {
  asApplication();
  const secret = { STRIPE_KEY: 'sk_test_manifests', CHECKOUT_TOKEN: 'a-token-of-sixteen-or-more' };
  return loadConfig(secret, { file: join(base, 'prism.yaml') });
}

describe('a replica', () => {
  test('is started with the configuration that is mounted', () => {
    const [{ name, files } = { name: '', files: [] }] = kustomization.configMapGenerator;
    expect(spec?.volumes).toEqual([{ name: 'config', configMap: { name } }]);
    const [mount] = container?.volumeMounts ?? [];
    expect(mount).toMatchObject({ name: 'config', readOnly: true });
    expect(container?.args).toEqual(['serve', '--config', `${mount?.mountPath}/${files[0]}`]);
  });

  test('gets a configuration that the server takes, with its secrets from the environment', () => {
    expect(container?.envFrom).toEqual([{ secretRef: { name: 'prism' } }]);
    const { accounts, tokens } = configured();
    expect(Object.keys(accounts)).toEqual(['shop']);
    // Without tokens it would listen to itself only.
    expect(tokens).toMatchObject([{ name: 'checkout', accounts: ['shop'] }]);
  });

  test('listens where it is looked for', async () => {
    const [port] = container?.ports ?? [];
    expect(dockerfile).toContain(`PRISM_HOST=0.0.0.0 PRISM_PORT=${port?.containerPort}`);
    expect(dockerfile).toContain(`EXPOSE ${port?.containerPort}\n`);
    const { url } = await start();
    for (const probe of [container?.startupProbe, container?.readinessProbe, container?.livenessProbe]) {
      expect(probe?.httpGet?.port).toBe(port?.name);
      expect((await fetch(url + probe?.httpGet?.path)).status).toBe(200);
    }
    expect(container?.readinessProbe?.httpGet?.path).not.toBe(container?.livenessProbe?.httpGet?.path);
  });

  test('has no variables that Kubernetes makes of services: of one that is called prism it makes PRISM_PORT', () => {
    expect(spec?.enableServiceLinks).toBe(false);
    asApplication();
    const linked = () => loadConfig({ PRISM_CONNECTORS: 'stripe', PRISM_PORT: 'tcp://10.96.0.17:80' });
    expect(linked).toThrow('PRISM_PORT must be a port');
  });

  test('is given the time to stop that the server takes for it', () => {
    const { delay, timeout } = configured().shutdown;
    const { readinessProbe } = container ?? {};
    const grace = (spec?.terminationGracePeriodSeconds ?? 0) * 1000;
    const telemetry = 5000;
    expect(grace).toBeGreaterThan(delay + timeout + telemetry);
    expect(timeout).toBe(defaults.shutdown.timeout);
    // By then each balancer has asked, and been told.
    expect(delay).toBeGreaterThanOrEqual(
      2000 * (readinessProbe?.periodSeconds ?? 10) * (readinessProbe?.failureThreshold ?? 3),
    );
  });

  test('has no rights', () => {
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    const { runAsUser, runAsGroup } = spec?.securityContext ?? {};
    expect(dockerfile).toContain(`USER ${runAsUser}:${runAsGroup}\n`);
    expect(container?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    const account = manifest<IServiceAccount>('ServiceAccount');
    expect(account.automountServiceAccountToken).toBe(false);
    expect(spec?.serviceAccountName).toBe(account.metadata.name);
  });
});

describe('replicas', () => {
  test('are as many as the autoscaler says, and two at least', () => {
    const { spec: scale } = manifest<IHorizontalPodAutoscaler>('HorizontalPodAutoscaler');
    expect(scale?.scaleTargetRef).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: deployment.metadata.name,
    });
    expect(scale?.minReplicas).toBeGreaterThanOrEqual(2);
    expect(deployment.spec).not.toHaveProperty('replicas');
    // Without it there is nothing to be a share of.
    expect(container?.resources?.requests).toHaveProperty('cpu');
  });

  test('are never fewer because of a new version, and one fewer at most because of maintenance', () => {
    expect(deployment.spec?.strategy).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxUnavailable: 0, maxSurge: 1 },
    });
    const budget = manifest<IPodDisruptionBudget>('PodDisruptionBudget');
    expect(budget.spec).toMatchObject({ maxUnavailable: 1, selector: { matchLabels: labels } });
  });

  test('are what every selector selects', () => {
    expect(deployment.spec?.template.metadata?.labels).toMatchObject(labels);
    expect(deployment.spec?.selector).toEqual({ matchLabels: labels });
    for (const constraint of spec?.topologySpreadConstraints ?? [])
      expect(constraint.labelSelector).toEqual({ matchLabels: labels });
    for (const name of ['prism', 'prism-grpc']) {
      const service = manifest<IService>('Service', name);
      expect(service.spec?.selector).toEqual(labels);
      for (const { targetPort } of service.spec?.ports ?? []) expect(targetPort).toBe(container?.ports?.[0]?.name);
    }
  });

  test('are found one by one by clients that balance themselves, at the port of the container', () => {
    const service = manifest<IService>('Service', 'prism-grpc');
    expect(service.spec?.clusterIP).toBe('None');
    expect(service.spec?.ports?.map(({ port }) => port)).toEqual([container?.ports?.[0]?.containerPort]);
  });
});

test('what goes out goes to the DNS, and by TLS to the world, but to no private network', () => {
  const { spec: policy } = manifest<INetworkPolicy>('NetworkPolicy');
  expect(policy?.policyTypes).toEqual(['Ingress', 'Egress']);
  expect(policy?.podSelector).toEqual({ matchLabels: labels });
  const [dns, world, ...others] = policy?.egress ?? [];
  expect(others).toEqual([]);
  expect(dns?.ports?.map(({ port }) => port)).toEqual([53, 53]);
  expect(world?.ports).toEqual([{ protocol: 'TCP', port: 443 }]);
  const excepted = world?.to?.flatMap(({ ipBlock }) => ipBlock?.except ?? []);
  expect(excepted).toEqual(
    expect.arrayContaining([
      '10.0.0.0/8',
      '169.254.0.0/16',
      '172.16.0.0/12',
      '192.168.0.0/16',
      'fc00::/7',
      'fe80::/10',
    ]),
  );
});
