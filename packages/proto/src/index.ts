export {
  requestFieldOf,
  requestFromWire,
  requestToWire,
  responseFromWire,
  responseToWire,
  type WireRequest,
} from './codec/codec.ts';
export { errorToWire } from './codec/error.ts';
export { Health } from './gen/grpc/health/v1/health_pb.ts';
export { methodOf, operationOfMethod, services } from './operations.ts';
