import workerUrl from './search-worker.ts?worker&url';

/** Starts the search's worker; `trust` lets its address through where the page asks for that. */
export function startSearchWorker(trust: (url: string) => string): Worker {
  return new Worker(trust(workerUrl), { type: 'module', name: 'search' });
}
