import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEndpoint, type Endpoint } from '../create-endpoint.ts';
import { readPages } from './read-pages.ts';

let folder: string;
let endpoint: Endpoint;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'habitue-pages-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  writeFileSync(join(dist, 'index.html'), '<p>the app</p>');
  writeFileSync(join(dist, 'sw.js'), 'self');
  writeFileSync(join(dist, 'assets', 'app-DtC1aB2_.js'), 'x'.repeat(5000));
  writeFileSync(join(dist, '.built'), 'mark');
  endpoint = createEndpoint({ dataFolder: ':memory:', pages: readPages(dist) });
});

afterAll(async () => {
  await endpoint.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string, headers: Record<string, string> = {}) =>
  await endpoint.fetch(new Request(`http://localhost${path}`, { headers }));

test('the app comes at its address and at every screen of it', async () => {
  for (const path of ['/', '/index.html', '/members', '/members/m-1', '/settings/device/']) {
    const page = await get(path);
    expect([page.status, await page.text()]).toEqual([200, '<p>the app</p>']);
    expect(page.headers.get('Cache-Control')).toBe('no-cache');
  }
});

test('files named by their hash may be kept for ever, the service worker never', async () => {
  const asset = await get('/assets/app-DtC1aB2_.js');
  expect(asset.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  expect((await get('/sw.js')).headers.get('Cache-Control')).toBe('no-cache');
});

test('what packs well is sent packed to who can unpack it', async () => {
  const packed = await get('/assets/app-DtC1aB2_.js', { 'Accept-Encoding': 'gzip, br' });
  expect(packed.headers.get('Content-Encoding')).toBe('gzip');
  expect((await packed.arrayBuffer()).byteLength).toBeLessThan(200);
});

test('no address reaches a file that is not part of the app', async () => {
  for (const path of [
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/%252e%252e/secret.json',
    '/index.html%00.js',
    '/.built',
    '/missing.js',
    `/${folder}/secret.json`,
    '//etc/passwd.txt',
  ]) {
    const page = await get(path);
    expect([path, page.status]).toEqual([path, 404]);
  }
});

test('only /sw.js may become a service worker', async () => {
  const asks = { 'Service-Worker': 'script' };
  expect((await get('/sw.js', asks)).status).toBe(200);
  expect((await get('/assets/app-DtC1aB2_.js', asks)).status).toBe(403);
  expect((await get('/', asks)).status).toBe(403);
});
