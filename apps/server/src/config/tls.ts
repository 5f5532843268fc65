import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { InputIssue } from '@prism/core';
import type { ConfigFile } from './file-schema.ts';
import type { Tls } from './server-config.ts';

/** The certificate and key that a file names, read and tried. */
export function tlsOf({ tls }: ConfigFile, issues: InputIssue[]): Tls | undefined {
  if (tls === undefined) return undefined;
  const before = issues.length;
  const read = (path: string, field: string) => textOf(path, `tls.${field}`, issues);
  const cert = read(tls.cert_file, 'cert_file');
  const key = read(tls.key_file, 'key_file');
  const clientCa = tls.client_ca_file === undefined ? undefined : read(tls.client_ca_file, 'client_ca_file');
  if (issues.length > before) return undefined;
  if (!isAccepted(() => createSecureContext({ cert, key }))) {
    issues.push({
      field: 'tls',
      message: 'must name a certificate in PEM and the key that belongs to it, unencrypted',
    });
  }
  if (clientCa !== undefined && !isAccepted(() => new X509Certificate(clientCa))) {
    issues.push({ field: 'tls.client_ca_file', message: 'must name the certificate of an authority, in PEM' });
  }
  return { cert, key, clientCa };
}

function textOf(path: string, field: string, issues: InputIssue[]): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    issues.push({ field, message: 'cannot be read: name a file that exists' });
    return '';
  }
}

/** The library's own errors tell of keys. */
function isAccepted(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
