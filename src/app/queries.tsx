import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { onAskAnew } from './kit/ask-anew.ts';

/** What is asked may be local: it is asked whether or not the browser thinks there is a line. */
const always = { networkMode: 'always' } as const;

/** What was read before stays. Where nothing was, the screen is not left to wait for ever. */
const saysSo = {
  ...always,
  retry: 1,
  throwOnError: (_: Error, { state }: { readonly state: { readonly data: unknown } }) =>
    state.data === undefined,
};

const queries = new QueryClient({ defaultOptions: { queries: saysSo, mutations: always } });

onAskAnew(() => queries.removeQueries({ predicate: ({ state }) => state.status === 'error' }));

export function Queries({ children }: { readonly children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
