import type { MiddlewareHandler } from 'hono';
import { TurnedAway } from './turned-away.ts';

const READS = new Set(['GET', 'HEAD']);

/**
 * Only our own page speaks to `/v1`: a browser says where a request comes from, and a page that
 * found its way to this address under a name of its own is told so by the name.
 */
export function sameOrigin(loopbackOnly: boolean): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header('Sec-Fetch-Site');
    if (site !== undefined && site !== 'same-origin') {
      if (!(site === 'none' && READS.has(c.req.method))) throw new TurnedAway(403, 'CROSS_SITE');
    }
    if (loopbackOnly && !isLoopbackName(new URL(c.req.url).hostname)) {
      throw new TurnedAway(403, 'UNKNOWN_HOST');
    }
    await next();
  };
}

export function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
