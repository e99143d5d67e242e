import type { Context } from 'hono';

/** The address a request came from; absent where there is no socket (the endpoint in a test). */
export function remoteAddress(c: Context): string | undefined {
  const env = c.env as
    | { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
    | undefined;
  return env?.incoming?.socket?.remoteAddress;
}

export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);
}
