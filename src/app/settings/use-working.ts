import { useState } from 'react';
import { useFault } from '#app/kit/use-fault.ts';

/** Runs one piece of work at a time, and says whether it runs. */
export function useWorking() {
  const [busy, setBusy] = useState(false);
  const onFault = useFault();
  const work = async (job: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    await job()
      .catch(onFault)
      .finally(() => setBusy(false));
  };
  return { busy, work };
}
