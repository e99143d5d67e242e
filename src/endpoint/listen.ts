import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { EndpointArguments } from './arguments.ts';
import type { Endpoint } from './create-endpoint.ts';

export interface Listening {
  readonly address: string;
  /** The usual port was taken. */
  readonly moved: boolean;
  stop(): Promise<void>;
}

type Server = ReturnType<typeof createAdaptorServer>;

const PORTS_TRIED = 20;
/** Browsers refuse to open these. */
const BARRED_PORTS = new Set([4190]);
/** How long a request under way may take when the endpoint is asked to stop. */
const GRACE_MS = 3000;

/** Listens on the port asked for; when none was asked for, on the next free one. */
export async function listen(
  endpoint: Pick<Endpoint, 'fetch'>,
  { host, port, portAsked }: Pick<EndpointArguments, 'host' | 'port' | 'portAsked'>,
): Promise<Listening | string> {
  const server = createAdaptorServer({
    fetch: (request, env) => endpoint.fetch(request, env),
    serverOptions: { headersTimeout: 10_000, requestTimeout: 60_000, maxHeaderSize: 16_384 },
  });
  const last = portAsked ? port : port + PORTS_TRIED;
  for (let tried = port; tried <= last; tried++) {
    if (!portAsked && BARRED_PORTS.has(tried)) continue;
    const outcome = await bind(server, host, tried);
    if (outcome === 'open') {
      const address = addressOf(server, host);
      return { address, moved: tried !== port, stop: () => stop(server) };
    }
    if (outcome !== 'EADDRINUSE') return `Cannot listen on ${host}:${tried} (${outcome}).`;
  }
  return portAsked
    ? `Port ${port} is taken by another program. Choose another with --port.`
    : `Ports ${port} to ${last} are all taken. Choose another with --port.`;
}

function bind(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const refuse = (error: NodeJS.ErrnoException): void => resolve(error.code ?? error.message);
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve('open');
    });
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const named = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
  return `http://${named.includes(':') ? `[${named}]` : named}:${port}/`;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const cut = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(cut);
}
