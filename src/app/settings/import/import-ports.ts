import { createContext } from 'react';

/** What the import needs of the rest of the house; the app puts it there. */
export interface ImportPorts {
  /** Starts the worker that reads files; without it the page reads them itself. */
  readonly startWorker?: () => Worker;
}

export const ImportContext = createContext<ImportPorts>({});
