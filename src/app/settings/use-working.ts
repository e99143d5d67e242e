import { useState } from 'react';

/** Runs one piece of work at a time, and says whether it runs. */
export function useWorking() {
  const [busy, setBusy] = useState(false);
  const work = async (job: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    try {
      await job();
    } finally {
      setBusy(false);
    }
  };
  return { busy, work };
}
