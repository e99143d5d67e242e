import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of the built app, held in memory: no path of a request ever reaches the disk. */
export interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzip?: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly cache: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;
const PACKED = /^(text|application\/(json|manifest)|image\/svg)/;

/** Every file under the folder by its address; what has no known type is not served. */
export function readPages(folder: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, file).split(sep).join('/')}`;
    pages.set(address, page(address, type, readFileSync(file)));
  }
  return pages;
}

function page(address: string, type: string, file: Buffer): Page {
  const cache = HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache';
  const bytes = new Uint8Array(file);
  if (!PACKED.test(type) || bytes.length < 1024) return { bytes, type, cache };
  return { bytes, gzip: new Uint8Array(gzipSync(file)), type, cache };
}
