import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { HEADERS } from './headers.ts';
import { enrolled, NOON, PaperTill } from './paper-till.ts';

let endpoint: Endpoint;
let till: PaperTill;

beforeEach(async () => {
  endpoint = createEndpoint({ dataFolder: ':memory:', clock: () => NOON });
  till = new PaperTill(endpoint, 'till-a');
  await till.join();
});

afterEach(() => endpoint.close());

async function sends(
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<[number, string]> {
  const response = await endpoint.fetch(
    new Request('http://localhost/v1/sync', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: till.authorization,
        ...headers,
      },
      body,
      duplex: 'half',
    } as RequestInit),
  );
  return [response.status, ((await response.json()) as { code?: string }).code ?? 'answered'];
}

/** A body that is sent as it is read, and how many pieces of it were. */
function inPieces(bytes: Uint8Array, size: number) {
  let read = 0;
  const stream = new ReadableStream({
    pull(controller) {
      const piece = bytes.subarray(read * size, (read + 1) * size);
      read += 1;
      if (piece.length > 0) controller.enqueue(piece);
      else controller.close();
    },
  });
  return { stream, read: () => read };
}

const whole = () => JSON.stringify(till.request([]));

describe('what is no request of ours is turned away', () => {
  test('a body larger than the limit, however its length is told', async () => {
    expect(await sends('x'.repeat(1_048_577))).toEqual([413, 'TOO_LARGE']);
    const pieces = inPieces(new Uint8Array(2_000_000), 100_000);
    expect(await sends(pieces.stream)).toEqual([413, 'TOO_LARGE']);
    expect(pieces.read()).toBeLessThan(14);
  });

  test('a small body that inflates to a large one, its broken second half unread', async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000));
    expect(bomb.length).toBeLessThan(1_048_576);
    bomb.fill(0xff, bomb.length / 2);
    expect(await sends(bomb, { 'Content-Encoding': 'gzip' })).toEqual([413, 'TOO_LARGE']);
  });

  test('packing that is broken or unknown', async () => {
    expect(await sends('not gzip', { 'Content-Encoding': 'gzip' })).toEqual([400, 'BAD_GZIP']);
    const cut = gzipSync(whole()).subarray(0, 40);
    expect(await sends(cut, { 'Content-Encoding': 'gzip' })).toEqual([400, 'BAD_GZIP']);
    expect(await sends(whole(), { 'Content-Encoding': 'br' })).toEqual([415, 'ENCODING_UNKNOWN']);
  });

  test('JSON nested deeper than anything we say', async () => {
    const deep = '['.repeat(500_000);
    expect(await sends(deep)).toEqual([400, 'TOO_DEEP']);
    expect(await sends(`{"a":${'['.repeat(33)}${']'.repeat(33)}}`)).toEqual([400, 'TOO_DEEP']);
  });

  test('names that reach for a prototype, escaped or not', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__']) {
      const body = whole().replace('"app":"test"', `"app":{"${name}":{"role":"manager"}}`);
      expect(await sends(body)).toEqual([400, 'FORBIDDEN_NAME']);
    }
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  test('what is not JSON, not UTF-8, or not a message', async () => {
    expect(await sends('{"protocol":1')).toEqual([400, 'NOT_JSON']);
    expect(await sends(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual([400, 'NOT_JSON']);
    expect(await sends('{}')).toEqual([400, 'MALFORMED']);
    expect(await sends(whole().replace('"cursor":0', '"cursor":1e400'))).toEqual([
      400,
      'MALFORMED',
    ]);
    expect(await sends(whole().replace('"cursor":0', '"cursor":0.5'))).toEqual([400, 'MALFORMED']);
    expect(await sends(whole(), { 'Content-Type': 'text/plain' })).toEqual([415, 'NOT_JSON']);
  });

  test('a protocol that is newer than ours', async () => {
    expect(await sends(whole().replace('"protocol":1', '"protocol":2'))).toEqual([
      426,
      'PROTOCOL_UNKNOWN',
    ]);
  });

  test('more facts than one push may hold', async () => {
    const facts = Array.from({ length: 501 }, (_, n) => till.record(enrolled(`m${n}`)));
    expect(
      await sends(gzipSync(JSON.stringify(till.request(facts))), { 'Content-Encoding': 'gzip' }),
    ).toEqual([400, 'MALFORMED']);
  });

  test('a token that is missing, mistyped, of another till or of another programme', async () => {
    const { secret } = till;
    for (const token of [
      '',
      'Device x',
      `Device shop.till-a.${'0'.repeat(64)}`,
      `Device shop.till-b.${secret}`,
      `Device other.till-a.${secret}`,
      `Bearer shop.till-a.${secret}`,
    ]) {
      expect(await sends(whole(), { Authorization: token })).toEqual([401, 'TOKEN_UNKNOWN']);
    }
  });

  test("another till's facts, replayed whole or one by one", async () => {
    const other = new PaperTill(endpoint, 'till-b');
    await other.pairWith(till);
    const fact = till.record(enrolled('m1'));
    await till.sync([fact]);
    const request = till.request([fact]);
    expect((await other.send(request)).status).toBe(403);
    expect((await other.send({ ...other.request([fact]) })).status).toBe(403);
    expect((await other.sync([])).rows).toHaveLength(1);
  });

  test('a page of another site, and a name that only pretends to be this machine', async () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect(await sends(whole(), { 'Sec-Fetch-Site': site })).toEqual([403, 'CROSS_SITE']);
    }
    expect(await sends(whole(), { 'Sec-Fetch-Site': 'same-origin' })).toEqual([200, 'answered']);
    const rebound = new Request('http://evil.example/v1/tills', {
      headers: { Authorization: till.authorization },
    });
    expect((await endpoint.fetch(rebound)).status).toBe(403);
  });

  test('a join from another machine', async () => {
    const request = new Request('http://localhost/v1/join', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    const env = { incoming: { socket: { remoteAddress: '192.168.1.9' } } };
    expect((await endpoint.fetch(request, env)).status).toBe(403);
    const forwarded = new Request('http://localhost/v1/join', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '192.168.1.9' },
      body: '{}',
    });
    expect((await endpoint.fetch(forwarded)).status).toBe(403);
  });

  test('blocks whose name is not their hash, or that are no blocks', async () => {
    const named = `/v1/blocks/${'a'.repeat(64)}`;
    expect((await till.put(named, 'anything')).status).toBe(422);
    expect((await till.get(named)).status).toBe(404);
    expect((await till.get('/v1/blocks/..%2F..%2Fetc%2Fpasswd')).status).toBe(404);
    const { createHash } = await import('node:crypto');
    const sha256 = createHash('sha256').update('anything').digest('hex');
    expect((await till.put(`/v1/blocks/${sha256}`, 'anything')).status).toBe(422);
  });

  test('every answer carries the headers that keep the page safe', async () => {
    for (const path of ['/', '/v1/health', '/v1/tills', '/nowhere.js']) {
      const { headers } = await endpoint.fetch(new Request(`http://localhost${path}`));
      for (const [name, value] of Object.entries(HEADERS)) expect(headers.get(name)).toBe(value);
    }
    const { headers } = await till.get('/v1/tills');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});
