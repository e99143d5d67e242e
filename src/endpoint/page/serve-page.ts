import type { Context } from 'hono';
import type { Page } from './read-pages.ts';

const NAVIGABLE = /^\/[\w/~-]*$/;

/**
 * Answers with a file of the built app. An address that names no file but looks like a screen gets
 * the app itself, so that a deep link works; anything else is not found.
 */
export function servePage(c: Context, pages: ReadonlyMap<string, Page>): Response {
  const path = new URL(c.req.url).pathname;
  const page = pages.get(path === '/' ? '/index.html' : path) ?? screen(path, pages);
  if (page === undefined) return c.text('Not found', 404);
  if (c.req.header('Service-Worker') === 'script' && path !== '/sw.js') {
    return c.text('No service worker here', 403);
  }
  c.header('Content-Type', page.type);
  c.header('Cache-Control', page.cache);
  c.header('Vary', 'Accept-Encoding');
  const accepts = c.req.header('Accept-Encoding') ?? '';
  if (page.gzip === undefined || !/\bgzip\b/.test(accepts)) return c.body(page.bytes);
  c.header('Content-Encoding', 'gzip');
  return c.body(page.gzip);
}

function screen(path: string, pages: ReadonlyMap<string, Page>): Page | undefined {
  return NAVIGABLE.test(path) ? pages.get('/index.html') : undefined;
}
