import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FormFields,
  type FormValue,
  get,
  type JsonValue,
  postForm,
  postJson,
} from '../../src/connector/http-request.ts';
import { prepare, redact } from '../../src/engine/prepare.ts';
import { isSecret, secret } from '../../src/secret.ts';
import { failureOf } from '../support/failing.ts';
import { json, over } from '../support/line.ts';
import { configuredToy, toyKey } from '../support/toy.ts';

const envelope = {
  connector: configuredToy(),
  baseUrl: 'https://toy.example/base',
  headers: {},
  idempotencyKey: undefined,
};
const urlOf = (path: readonly string[], query?: FormFields) => prepare(get(path, query), envelope).url;
const bodyOf = (fields: FormFields) => prepare(postForm(['x'], fields), envelope).body ?? '';

describe('a path', () => {
  test.each([
    ['cus_1', 'cus_1'],
    ['a/b', 'a%2Fb'],
    ['a?b', 'a%3Fb'],
    ['a#b', 'a%23b'],
    ['%2e%2e', '%252e%252e'],
    ['a b', 'a%20b'],
    ['...', '...'],
    ['..a', '..a'],
    ['a\\b', 'a%5Cb'],
    ['żółw', '%C5%BC%C3%B3%C5%82w'],
    ['👍', '%F0%9F%91%8D'],
    ['@me:x;y', '%40me%3Ax%3By'],
  ])('keeps %s one segment', (id, encoded) => {
    expect(urlOf(['customers', id, 'cards'])).toBe(`https://toy.example/base/customers/${encoded}/cards`);
  });

  test('keeps any id one segment, and the same id', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text !== '.' && text !== '..');
    fc.assert(
      fc.property(id, (text) => {
        const { pathname, search, hash, origin } = new URL(urlOf(['customers', text]));
        const segments = pathname.split('/');
        expect([origin, search, hash, segments.length]).toEqual(['https://toy.example', '', '', 4]);
        expect(decodeURIComponent(segments[3] ?? '')).toBe(text);
      }),
    );
  });

  test.each(['.', '..'])('is not walked up by %s', async (id) => {
    const { client, sent } = over([]);
    for (const call of [client.call, client.dryRun]) {
      const error = await failureOf(call('customer.delete', { connectorCustomerId: id }));
      expect(error).toMatchObject({ code: 'INVALID_INPUT', statusCode: 422, requestSent: 'no', connector: 'toy' });
    }
    expect(sent).toEqual([]);
  });

  test('reveals a secret on the wire only', () => {
    const request = get(['tokens', secret('tok/1')]);
    expect(prepare(request, envelope).url).toBe('https://toy.example/base/tokens/tok%2F1');
    expect(redact(request, envelope).url).not.toContain('tok%2F1');
  });
});

describe('a form', () => {
  test('is nested in brackets and leaves out what is not given', () => {
    const text = bodyOf({
      a: 'b c&d=e',
      n: 10.5,
      yes: true,
      no: false,
      nothing: undefined,
      address: { city: 'Łódź', zip: undefined, deep: { er: 1 } },
      expand: ['x', undefined, 'y', { z: 0 }],
      'strange[key]&': '',
      empty: {},
      none: [],
      card: secret('4242'),
    });
    expect([...new URLSearchParams(text)]).toEqual([
      ['a', 'b c&d=e'],
      ['n', '10.5'],
      ['yes', 'true'],
      ['no', 'false'],
      ['address[city]', 'Łódź'],
      ['address[deep][er]', '1'],
      ['expand[0]', 'x'],
      ['expand[2]', 'y'],
      ['expand[3][z]', '0'],
      ['strange[key]&', ''],
      ['card', '4242'],
    ]);
  });

  const text = fc.string({ unit: 'grapheme' });
  const { value } = fc.letrec<{ value: FormValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(undefined),
      text.map((one) => secret(one)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        text.filter((key) => key !== '__proto__'),
        tie('value'),
        { maxKeys: 4 },
      ),
    ),
  }));

  test('is read back by URLSearchParams as it was written', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          text.filter((key) => key !== '__proto__'),
          value,
          { maxKeys: 5 },
        ),
        (fields) => {
          const expected = Object.entries(fields).flatMap(([name, inner]) => flat(name, inner));
          expect([...new URLSearchParams(bodyOf(fields))]).toEqual(expected);
          expect([...new URL(urlOf(['x'], fields)).searchParams]).toEqual(expected);
        },
      ),
    );
  });

  test('says what it is', () => {
    expect(prepare(postForm(['x'], { a: 1 }), envelope)).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=1',
    });
  });
});

/** The obvious way to write a form, one level after another. */
function flat(name: string, value: FormValue): [string, string][] {
  if (value === undefined) return [];
  if (isSecret(value)) return [[name, value.reveal()]];
  if (typeof value !== 'object') return [[name, `${value}`]];
  return Object.entries(value).flatMap(([key, inner]: [string, FormValue]) => flat(`${name}[${key}]`, inner));
}

describe('a body of JSON', () => {
  const value: JsonValue = {
    a: 'b',
    n: 1.5,
    nothing: undefined,
    none: null,
    deep: [{ card: secret('4242'), undefinedToo: undefined }, null, false],
  };

  test('reveals its secrets and leaves out what is not given', () => {
    const { body, headers } = prepare(postJson(['x'], value), envelope);
    expect(JSON.parse(body ?? '')).toEqual({ a: 'b', n: 1.5, none: null, deep: [{ card: '4242' }, null, false] });
    expect(headers['content-type']).toBe('application/json');
  });

  test('is shown without them', () => {
    const shown = redact(postJson(['x'], value), envelope);
    expect(shown.body).toEqual({ a: 'b', n: 1.5, none: null, deep: [{ card: '[redacted]' }, null, false] });
  });

  test('is any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (any) => {
        const copy: JsonValue = JSON.parse(JSON.stringify(any));
        expect(prepare(postJson(['x'], copy), envelope).body).toBe(JSON.stringify(any));
      }),
    );
  });
});

describe('headers', () => {
  const headersOf = async (client: Record<string, string>, call: Record<string, string> = {}) => {
    const network = over([json({ id: 'c' })], { headers: client });
    await network.client.call('customer.update', { connectorCustomerId: 'c', name: 'N' }, { headers: call });
    return network.sent[0]?.headers ?? {};
  };

  test('are those of the connector, the client and the call, the last one wins', async () => {
    expect(await headersOf({ 'X-A': 'client', 'X-B': 'client', 'Toy-Version': '8' }, { 'x-b': 'call' })).toMatchObject({
      accept: 'application/json',
      authorization: `Bearer ${toyKey}`,
      'toy-version': '8',
      'x-a': 'client',
      'x-b': 'call',
    });
  });

  test.each([
    'authorization',
    'Authorization',
    'PROXY-AUTHORIZATION',
    'Content-Type',
    'content-length',
    'Content-Encoding',
    'host',
    'connection',
    'Transfer-Encoding',
    'accept-encoding',
    'expect',
    'te',
    'trailer',
    'upgrade',
    'keep-alive',
    'a b',
    'a:b',
    'a\r\nb',
    '',
    'ü',
  ])('cannot set %j', async (name) => {
    const headers = JSON.parse(`{${JSON.stringify(name)}: "canary"}`);
    const { client, sent } = over([]);
    const errors = [
      await failureOf(() => over([], { headers })),
      await failureOf(client.call('customer.get', { connectorCustomerId: 'c' }, { headers })),
    ];
    for (const error of errors) {
      expect(error).toMatchObject({ code: 'INVALID_CLIENT_OPTIONS', requestSent: 'no' });
      expect(error.message).toMatch(/^headers/);
      expect(JSON.stringify(error)).not.toContain('canary');
    }
    expect(sent).toEqual([]);
  });

  test.each(['a\r\nx-b: c', 'a\nb', 'a\u0000', 'ü', '', 'x'.repeat(8_001)])(
    'cannot have the value %j',
    async (value) => {
      const error = await failureOf(() => over([], { headers: { 'x-a': value } }));
      expect(error).toMatchObject({ code: 'INVALID_CLIENT_OPTIONS' });
    },
  );

  test('never speak over credentials', async () => {
    const connector = { ...configuredToy(), headers: { 'x-api-key': secret(toyKey) } };
    const { client, sent } = over([json({ id: 'c' })], { connector, headers: { 'X-Api-Key': 'other' } });
    await client.call('customer.get', { connectorCustomerId: 'c' });
    expect(sent[0]?.headers['x-api-key']).toBe(toyKey);
  });
});
