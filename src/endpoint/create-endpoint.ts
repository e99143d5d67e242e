import { Hono } from 'hono';
import { HEADERS } from './headers.ts';
import type { Page } from './page/read-pages.ts';
import { servePage } from './page/serve-page.ts';

export interface EndpointOptions {
  /** Folder of the database file, or ':memory:'. */
  readonly dataFolder: string;
  readonly pages?: ReadonlyMap<string, Page>;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

export interface Endpoint {
  fetch(request: Request, env?: unknown): Response | Promise<Response>;
  close(): Promise<void>;
}

export async function createEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  });
  app.get('/v1/health', (c) => c.json({ ok: true }));
  app.all('/v1/*', (c) => c.json({ code: 'NOT_FOUND' }, 404));
  app.get('*', (c) => servePage(c, options.pages ?? new Map()));
  return {
    fetch: (request, env) => app.fetch(request, env as object),
    close: async () => undefined,
  };
}
