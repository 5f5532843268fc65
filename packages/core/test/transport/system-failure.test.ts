import { describe, expect, it } from 'vitest';
import { systemFailure } from '../../src/transport/system-failure.ts';

const systemError = (code: string, syscall?: string) => Object.assign(new Error(code), { code, syscall });
const denoError = (end: string) =>
  new TypeError('fetch failed', {
    cause: new Error(`error sending request for url (https://a.example/x): client error ${end}`),
  });

describe('the meaning of a system error', () => {
  it.each([
    [systemError('ENOTFOUND', 'getaddrinfo'), 'DNS_LOOKUP_FAILED', 'no'],
    [systemError('EAI_AGAIN'), 'DNS_LOOKUP_FAILED', 'no'],
    [systemError('ECONNREFUSED', 'connect'), 'CONNECTION_FAILED', 'no'],
    [systemError('EHOSTUNREACH', 'connect'), 'CONNECTION_FAILED', 'no'],
    [systemError('ECONNREFUSED'), 'CONNECTION_FAILED', 'no'],
    [systemError('ETIMEDOUT', 'connect'), 'CONNECT_TIMEOUT_EXCEEDED', 'no'],
    [systemError('UND_ERR_CONNECT_TIMEOUT'), 'CONNECT_TIMEOUT_EXCEEDED', 'no'],
    [systemError('CERT_HAS_EXPIRED'), 'TLS_HANDSHAKE_FAILED', 'no'],
    [systemError('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'TLS_HANDSHAKE_FAILED', 'no'],
    [systemError('ERR_TLS_CERT_ALTNAME_INVALID'), 'TLS_HANDSHAKE_FAILED', 'no'],
    [systemError('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'), 'TLS_HANDSHAKE_FAILED', 'no'],
    [systemError('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC'), 'CONNECTION_RESET', 'unknown'],
    [systemError('ETIMEDOUT', 'read'), 'CONNECTION_RESET', 'unknown'],
    [systemError('EHOSTUNREACH', 'read'), 'CONNECTION_FAILED', 'unknown'],
    [systemError('EPIPE', 'write'), 'CONNECTION_RESET', 'unknown'],
    [systemError('HPE_INVALID_CONSTANT'), 'RESPONSE_DECODING_FAILED', 'unknown'],
    [systemError('EVERYTHING_NEW'), 'CONNECTION_FAILED', 'unknown'],
  ])('%s', (error, kind, requestSent) => {
    expect(systemFailure(error)).toMatchObject({ kind, requestSent, systemCode: error.code });
    expect(systemFailure(new TypeError('fetch failed', { cause: error }))).toMatchObject({ kind, requestSent });
  });

  it.each([
    [
      '(Connect): dns error: failed to lookup address information: Name or service not known',
      'DNS_LOOKUP_FAILED',
      'no',
    ],
    ['(Connect): invalid peer certificate: UnknownIssuer', 'TLS_HANDSHAKE_FAILED', 'no'],
    ['(Connect): tls handshake eof', 'TLS_HANDSHAKE_FAILED', 'no'],
    ['(Connect): tcp connect error: Connection refused (os error 111)', 'CONNECTION_FAILED', 'no'],
    ['(SendRequest): connection closed before message completed', 'CONNECTION_RESET', 'unknown'],
  ])('on Deno: %s', (end, kind, requestSent) => {
    expect(systemFailure(denoError(end))).toMatchObject({ kind, requestSent });
  });

  it('is not taken from a URL in the message', () => {
    const url = 'https://a.example/: client error (Connect): tcp connect error';

    expect(systemFailure(new Error(`error sending request for url (${url}/)`))).toMatchObject({
      requestSent: 'unknown',
    });
  });

  it('is that of all attempts at one host', () => {
    const refused = new AggregateError([systemError('ECONNREFUSED', 'connect'), systemError('ENETUNREACH', 'connect')]);
    const halfOpen = new AggregateError([systemError('ECONNREFUSED', 'connect'), systemError('ECONNRESET', 'read')]);
    const unclear = new AggregateError([systemError('ECONNREFUSED', 'connect'), new Error('what?')]);

    expect(systemFailure(refused)).toMatchObject({
      kind: 'CONNECTION_FAILED',
      requestSent: 'no',
      systemCode: 'ECONNREFUSED',
    });
    expect(systemFailure(halfOpen)).toMatchObject({ kind: 'CONNECTION_RESET', requestSent: 'unknown' });
    expect(systemFailure(unclear)).toMatchObject({ requestSent: 'unknown' });
  });

  it('stands back behind what the transport knows', () => {
    expect(systemFailure(systemError('ECONNRESET'), 'no')).toMatchObject({
      kind: 'CONNECTION_RESET',
      requestSent: 'no',
    });
    expect(systemFailure(systemError('ECONNREFUSED'), 'unknown')).toMatchObject({ requestSent: 'unknown' });
    expect(systemFailure(systemError('ECONNRESET'), 'yes')).toMatchObject({
      kind: 'CONNECTION_RESET',
      requestSent: 'yes',
    });
    expect(systemFailure(systemError('UND_ERR_SOCKET'), 'yes')).toMatchObject({ kind: 'RESPONSE_DECODING_FAILED' });
  });

  it.each([[undefined], [null], ['text'], [42]])('survives that %j was thrown', (thrown) => {
    expect(systemFailure(thrown)).toMatchObject({ kind: 'CONNECTION_FAILED', requestSent: 'unknown' });
  });

  it('survives errors that cause each other', () => {
    const [chicken, egg] = [new Error('chicken'), new Error('egg')];
    Object.assign(chicken, { cause: egg });
    Object.assign(egg, { cause: chicken });

    expect(systemFailure(chicken)).toMatchObject({ kind: 'CONNECTION_FAILED' });
  });
});
