import type { Context } from 'hono';

/** The address a request came from; absent where there is no socket (the endpoint in a test). */
export function remoteAddress(c: Context): string | undefined {
  const env = c.env as
    | { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
    | undefined;
  return env?.incoming?.socket?.remoteAddress;
}

/** Whether somebody on this very machine asks, and no proxy on behalf of somebody else. */
export function isFromThisMachine(c: Context): boolean {
  if (c.req.header('X-Forwarded-For') !== undefined) return false;
  const remote = remoteAddress(c);
  return remote === undefined || isLoopbackAddress(remote);
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);
}
