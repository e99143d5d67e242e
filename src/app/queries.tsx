import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** What is asked may be local: it is asked whether or not the browser thinks there is a line. */
const always = { networkMode: 'always' } as const;

const queries = new QueryClient({ defaultOptions: { queries: always, mutations: always } });

export function Queries({ children }: { readonly children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
