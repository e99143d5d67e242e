import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type EndpointArguments, readArguments } from './arguments.ts';
import { createEndpoint, type Endpoint } from './create-endpoint.ts';
import { giveCode } from './give-code.ts';
import { isLoopbackName } from './guard/same-origin.ts';
import { listen } from './listen.ts';
import { removeOpenMark, servedAt, writeOpenMark } from './open-mark.ts';
import { readPages } from './page/read-pages.ts';
import { StoreAway, StoreUnfit } from './store/store-away.ts';

const asked = readArguments(process.argv.slice(2), process.env);
if (typeof asked === 'string') leave(asked, 2);
if (!existsSync(join(asked.pages, 'index.html'))) {
  leave('The app is not built yet: run "npm start", which builds and serves it.', 1);
}
mkdirSync(asked.data, { recursive: true, mode: 0o700 });
try {
  if (asked.code) leave(await giveCode({ dataFolder: asked.data, database: asked.database }), 0);
  await open(asked);
} catch (error) {
  if (error instanceof StoreUnfit || error instanceof StoreAway) leave(error.message, 1);
  throw error;
}

async function open(asked: EndpointArguments): Promise<void> {
  const endpoint = createEndpoint({
    dataFolder: asked.data,
    database: asked.database,
    pages: readPages(asked.pages),
    loopbackOnly: isLoopbackName(asked.host),
  });
  await isReady(endpoint);
  const listening = await listen(endpoint, asked);
  if (typeof listening === 'string') {
    await endpoint.close();
    leave(listening, 1);
  }
  const already = listening.moved ? servedAt(asked.data) : undefined;
  if (already !== undefined) {
    await listening.stop();
    leave(`Habitué is open already. Point the browser at  ${already}`, 0);
  }
  writeOpenMark(asked.data, listening.address);
  console.log(`Habitué is open. Point the browser at  ${listening.address}`);
  if (listening.moved) {
    console.log(`Port ${asked.port} was taken. A browser keeps a till's data by its address, so a`);
    console.log(`till that was opened at port ${asked.port} is only found there.`);
  }
  console.log(`Its data is kept in  ${whereKept(asked)}`);
  console.log('Stop it with Ctrl+C; tills go on selling without it.');
  stopWhenAsked(async () => {
    await listening.stop();
    await endpoint.close();
    removeOpenMark(asked.data);
  });
}

/** A database that is away comes back; the endpoint serves the app meanwhile, and says so. */
async function isReady({ store }: Endpoint): Promise<void> {
  try {
    await store.ready();
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
  }
}

/** Without the password that the address may hold. */
function whereKept({ data, database }: EndpointArguments): string {
  if (database === undefined) return data;
  const { host, pathname } = new URL(database);
  return `PostgreSQL at ${host}${pathname}`;
}

function stopWhenAsked(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      await stop();
      process.exit(0);
    });
  }
}

function leave(why: string, code: number): never {
  if (code === 0) console.log(why);
  else console.error(why);
  process.exit(code);
}
