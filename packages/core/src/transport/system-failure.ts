import { type RequestSent, type TransportFailure, type TransportFailureKind, transportFailure } from './failure.ts';

interface Meaning {
  readonly kind: TransportFailureKind;
  readonly requestSent: RequestSent;
  readonly systemCode?: string | undefined;
}

/**
 * What the words of Node, Bun, Deno and the operating system mean; the first match wins. `no` stands only where the word
 * proves that no connection stood.
 */
const meanings: readonly (readonly [RegExp, TransportFailureKind, RequestSent])[] = [
  [/^getaddrinfo \w+$|^(ENOTFOUND|EAI_\w+)$/, 'DNS_LOOKUP_FAILED', 'no'],
  [/^connect ETIMEDOUT$|^UND_ERR_CONNECT_TIMEOUT$/, 'CONNECT_TIMEOUT_EXCEEDED', 'no'],
  [/^connect \w+$|^(ECONNREFUSED|ConnectionRefused|UND_ERR_PRX_CONN)$/, 'CONNECTION_FAILED', 'no'],
  // The one TLS error that also strikes while an answer is being read.
  [/^ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC$/, 'CONNECTION_RESET', 'unknown'],
  [/^(CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|UND_ERR_PRX_TLS)(_|$)/, 'TLS_HANDSHAKE_FAILED', 'no'],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|UND_ERR_SOCKET)$/, 'CONNECTION_RESET', 'unknown'],
  [/^HTTPParserError$|^(HPE|UND_ERR_RES)_\w+$|^UND_ERR_HEADERS_OVERFLOW$/, 'RESPONSE_DECODING_FAILED', 'unknown'],
  // Deno tells it in the message only, behind the URL; no slash, so that nothing in the URL can match.
  [/: client error \(Connect\): dns error: [^/]*$/, 'DNS_LOOKUP_FAILED', 'no'],
  [/: client error \(Connect\): (invalid peer certificate|tls)[^/]*$/, 'TLS_HANDSHAKE_FAILED', 'no'],
  [/: client error \(Connect\): [^/]*$/, 'CONNECTION_FAILED', 'no'],
  [/: client error \(SendRequest\): [^/]*$|^Connection reset by peer/, 'CONNECTION_RESET', 'unknown'],
];

const unknownMeaning: Meaning = { kind: 'CONNECTION_FAILED', requestSent: 'unknown' };

/**
 * The failure that an HTTP client's error stands for. Nothing but the system code is taken over.
 *
 * @param requestSent - what the transport knows of its own; without it the error itself must prove that nothing was sent.
 */
export function systemFailure(error: unknown, requestSent?: RequestSent): TransportFailure {
  const meaning = meaningOf(error) ?? unknownMeaning;
  // Once the headers are there, whatever cuts the body short makes the answer unreadable.
  const truncated = requestSent === 'yes' && meaning.systemCode !== 'ECONNRESET';
  return transportFailure(
    truncated ? 'RESPONSE_DECODING_FAILED' : meaning.kind,
    requestSent ?? meaning.requestSent,
    meaning.systemCode,
  );
}

// HTTP clients nest two or three errors; the limit guards against cycles.
function meaningOf(error: unknown, depth = 5): Meaning | undefined {
  if (typeof error !== 'object' || error === null || depth === 0) return undefined;
  const attempts: unknown = Reflect.get(error, 'errors');
  if (Array.isArray(attempts)) return meaningOfAll(attempts.map((each) => meaningOf(each, depth - 1)));
  return ownMeaning(error) ?? meaningOf(Reflect.get(error, 'cause'), depth - 1);
}

/** Of several attempts at one connection (IPv6, IPv4) one that may have got through says more than those that failed. */
function meaningOfAll(attempts: readonly (Meaning | undefined)[]): Meaning | undefined {
  const known = attempts.filter((attempt) => attempt !== undefined);
  if (known.length < attempts.length) return undefined;
  return known.find(({ requestSent }) => requestSent !== 'no') ?? known[0];
}

function ownMeaning(error: object): Meaning | undefined {
  const [code, call, name, message] = ['code', 'syscall', 'name', 'message'].map((key) =>
    String(Reflect.get(error, key)),
  );
  const words = [`${call} ${code}`, `${code}`, `${name}`, `${message}`];
  const match = meanings.find(([pattern]) => words.some((word) => pattern.test(word)));
  // Only a constant's name passes: an injected fetch may put anything there.
  const systemCode = code !== undefined && /^[A-Z][A-Z\d_]+$/.test(code) ? code : undefined;
  if (match !== undefined) return { kind: match[1], requestSent: match[2], systemCode };
  return systemCode === undefined ? undefined : { ...unknownMeaning, systemCode };
}
