export { loadConfig, type Overrides } from './config/load-config.ts';
export type { CallerToken, ServerConfig } from './config/server-config.ts';
export { ConfigError } from './errors/config-error.ts';
export type { Problem } from './errors/problem.ts';
export { createServer, type PrismServer, type ServerParts } from './server.ts';
