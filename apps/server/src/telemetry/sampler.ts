import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { Variables } from '../config/references.ts';
import { ConfigError } from '../errors/config-error.ts';

const samplers: Readonly<Record<string, (ratio: number) => Sampler>> = {
  always_on: () => new AlwaysOnSampler(),
  always_off: () => new AlwaysOffSampler(),
  traceidratio: (ratio) => new TraceIdRatioBasedSampler(ratio),
  parentbased_always_on: () => new ParentBasedSampler({ root: new AlwaysOnSampler() }),
  parentbased_always_off: () => new ParentBasedSampler({ root: new AlwaysOffSampler() }),
  parentbased_traceidratio: (ratio) => new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
};

/**
 * By `OTEL_TRACES_SAMPLER` and `OTEL_TRACES_SAMPLER_ARG`, as OpenTelemetry defines them.
 *
 * @throws ConfigError
 */
export function samplerFrom({ OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG }: Variables): Sampler {
  const name = OTEL_TRACES_SAMPLER || 'parentbased_always_on';
  const ratio = Number(OTEL_TRACES_SAMPLER_ARG || 1);
  const sampler = Object.hasOwn(samplers, name) ? samplers[name] : undefined;
  if (sampler === undefined) {
    const message = `must be one of ${Object.keys(samplers).join(', ')}`;
    throw new ConfigError([{ field: 'OTEL_TRACES_SAMPLER', message }]);
  }
  if (ratio >= 0 && ratio <= 1) return sampler(ratio);
  throw new ConfigError([{ field: 'OTEL_TRACES_SAMPLER_ARG', message: 'must be a share, 0 to 1' }]);
}
