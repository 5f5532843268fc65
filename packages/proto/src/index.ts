export {
  requestFieldOf,
  requestFromWire,
  requestToWire,
  responseFromWire,
  responseToWire,
  type WireRequest,
} from './codec/codec.ts';
export { errorToWire } from './codec/error.ts';
export { Health, HealthCheckResponse_ServingStatus as ServingStatus } from './gen/grpc/health/v1/health_pb.ts';
export {
  ServerReflection,
  type ServerReflectionRequest,
} from './gen/grpc/reflection/v1/reflection_pb.ts';
export {
  ServerReflection as ServerReflectionAlpha,
  type ServerReflectionRequest as ServerReflectionAlphaRequest,
} from './gen/grpc/reflection/v1alpha/reflection_pb.ts';
export { PrismErrorSchema } from './gen/types/error_pb.ts';
export { methodOf, operationOfMethod, services } from './operations.ts';
