import workerUrl from './intake-worker.ts?worker&url';

/** Starts the desk's worker; `trust` lets its address through where the page asks for that. */
export function startIntakeWorker(trust: (url: string) => string): Worker {
  return new Worker(trust(workerUrl), { type: 'module', name: 'intake' });
}
