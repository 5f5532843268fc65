import type { Kind } from './balancer.ts';

/** The balancers of which there is an example. */
export const kinds: readonly Kind[] = [
  {
    name: 'nginx',
    debian: 'nginx-light',
    example: 'nginx.conf',
    grpcPort: 8081,
    // It passes gRPC on as it arrives, and cannot repeat what it has not kept.
    hidesStopsFrom: ['JSON'],
    delayMs: 0,
    files: (example) => ({ 'nginx.conf': nginxAround, 'prism.conf': example }),
    args: (folder) => ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'],
    // "200, 502": the status that each replica gave.
    isRepeat: (line) => line.includes(', '),
  },
  {
    name: 'haproxy',
    debian: 'haproxy',
    example: 'haproxy.cfg',
    grpcPort: 8080,
    hidesStopsFrom: ['JSON', 'gRPC'],
    delayMs: 1500,
    files: (example) => ({ 'haproxy.cfg': example }),
    args: (folder) => ['-f', `${folder}/haproxy.cfg`],
    // "---- 64/64/32/16/+1": how it ended, connections, and how often the call was repeated.
    isRepeat: (line) => / [\w-]{4} (?:\d+\/){4}\+?[1-9]/.test(line),
  },
];

/** What Debian has around the files of conf.d, in a folder of its own. */
const nginxAround = `
daemon off;
user root;
pid nginx.pid;
events { worker_connections 1024; }
http {
  log_format attempts '$upstream_status';
  access_log /dev/stdout attempts;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  scgi_temp_path scgi;
  uwsgi_temp_path uwsgi;
  include prism.conf;
}
`;
