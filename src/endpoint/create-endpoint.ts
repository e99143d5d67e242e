import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { type Chance, realChance } from './chance.ts';
import { WORTH_A_SNAPSHOT } from './exchange/haul.ts';
import { sameOrigin } from './guard/same-origin.ts';
import { TurnedAway } from './guard/turned-away.ts';
import { HEADERS, STRICT_TRANSPORT } from './headers.ts';
import { openApiDocument } from './openapi/document.ts';
import type { Page } from './page/read-pages.ts';
import { servePage } from './page/serve-page.ts';
import { asideRoute } from './routes/aside-route.ts';
import { blockRoutes } from './routes/block-routes.ts';
import type { House } from './routes/house.ts';
import { syncRoute } from './routes/sync-route.ts';
import { takenInRoute } from './routes/taken-in-route.ts';
import { tillRoutes } from './routes/till-routes.ts';
import { Snapshots } from './snapshot/snapshots.ts';
import type { Store } from './store/contract.ts';
import { openStore, type StorePlace } from './store/open-store.ts';
import { StoreAway, StoreUnfit } from './store/store-away.ts';
import { NumbersHeard } from './tills/numbers-heard.ts';

export interface EndpointOptions extends Partial<StorePlace> {
  /** One that is open already, in place of the folder or the database. */
  readonly store?: Store;
  /** The built app, by address; none in a test. */
  readonly pages?: ReadonlyMap<string, Page>;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly chance?: Chance;
  /** From so many entries of the log on a snapshot is made, for tills that are as much behind. */
  readonly worthASnapshot?: number;
  /** Listens on this machine alone: then it answers to this machine's own names only. */
  readonly loopbackOnly?: boolean;
}

export interface Endpoint {
  fetch(request: Request, env?: unknown): Response | Promise<Response>;
  readonly store: Store;
  readonly snapshots: Snapshots;
  /** What it answers to beside the pages, as `get /v1/health`. */
  readonly addresses: readonly string[];
  close(): Promise<void>;
}

export function createEndpoint(options: EndpointOptions): Endpoint {
  const { dataFolder = ':memory:', database } = options;
  const store = options.store ?? openStore({ dataFolder, database });
  const snapshots = new Snapshots(store, options.worthASnapshot ?? WORTH_A_SNAPSHOT);
  const { clock = Date.now, chance = realChance } = options;
  const app = routes({
    house: { store, snapshots, clock, chance, heard: new NumbersHeard() },
    pages: options.pages ?? new Map(),
    loopbackOnly: options.loopbackOnly ?? true,
  });
  return {
    fetch: (request, env) => app.fetch(request, env as object),
    store,
    snapshots,
    addresses: app.routes.flatMap(({ method, path }) =>
      method !== 'ALL' && path.startsWith('/v1/') ? [`${method.toLowerCase()} ${path}`] : [],
    ),
    async close() {
      await snapshots.close();
      await store.close();
    },
  };
}

/** After this long a till may ask again while the database is away. */
const RETRY_SECONDS = 5;

interface Built {
  readonly house: House;
  readonly pages: ReadonlyMap<string, Page>;
  readonly loopbackOnly: boolean;
}

function routes({ house, pages, loopbackOnly }: Built): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    const isNamedByHash = c.res.headers.has('Cache-Control');
    if (c.req.path.startsWith('/v1/') && !isNamedByHash) c.header('Cache-Control', 'no-store');
    if (c.req.header('X-Forwarded-Proto') === 'https') {
      c.header('Strict-Transport-Security', STRICT_TRANSPORT);
    }
  });
  app.onError((error, c) => {
    if (error instanceof TurnedAway) {
      for (const [name, value] of Object.entries(error.headers)) c.header(name, value);
      return c.json({ code: error.code }, error.status);
    }
    if (error instanceof StoreAway || error instanceof StoreUnfit) {
      c.header('Retry-After', String(RETRY_SECONDS));
      return c.json({ code: 'STORE_AWAY' }, 503);
    }
    console.error(error);
    return c.json({ code: 'OUT_OF_ORDER' }, 503);
  });
  app.use('/v1/*', sameOrigin(loopbackOnly));
  app.use('/v1/sync', compress());
  app.get('/v1/health', (c) => c.json({ name: 'habitue' }));
  app.get('/v1/openapi.json', (c) => c.json(openApiDocument()));
  app.route('/v1/sync', syncRoute(house));
  app.route('/v1/blocks', blockRoutes(house));
  app.route('/v1/aside', asideRoute(house));
  app.route('/v1/taken-in', takenInRoute(house));
  app.route('/v1', tillRoutes(house));
  app.all('/v1/*', (c) => c.json({ code: 'NOT_FOUND' }, 404));
  app.get('*', (c) => servePage(c, pages));
  return app;
}
