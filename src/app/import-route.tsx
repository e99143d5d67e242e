import { startIntakeWorker } from '#actions/intake/start-intake-worker.ts';
import { trustedScript } from './kit/trusted-script.ts';
import { ImportContext } from './settings/import/import-ports.ts';
import { ImportScreen } from './settings/import-screen.tsx';

const ports = { startWorker: () => startIntakeWorker(trustedScript) };

/** The import with the worker that reads its files. */
export function ImportRoute() {
  return (
    <ImportContext value={ports}>
      <ImportScreen />
    </ImportContext>
  );
}
