import {
  defaultResource,
  detectResources,
  envDetector,
  type Resource,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { packageVersion } from '../version.ts';

/** What the server is called in traces and metrics; `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES` speak over it. */
export function serverResource(): Resource {
  const own = resourceFromAttributes({ 'service.name': 'prism', 'service.version': packageVersion() });
  return defaultResource()
    .merge(own)
    .merge(detectResources({ detectors: [envDetector] }));
}
