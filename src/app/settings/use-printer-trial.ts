import { useState } from 'react';
import type { PrinterRefusal } from '#app/kit/printer/printer-port.ts';
import type { Result } from '#domain/result.ts';

export type TrialTold = 'settings.printer.sent' | `till.printer.${PrinterRefusal}`;

/** Tries the printer, and says how that went. */
export function usePrinterTrial() {
  const [busy, setBusy] = useState(false);
  const [told, tell] = useState<TrialTold>();
  const run = (act: () => Promise<Result<void, PrinterRefusal>>) => {
    setBusy(true);
    tell(undefined);
    void act()
      .then((sent) => tell(sent.ok ? 'settings.printer.sent' : `till.printer.${sent.refusal}`))
      .finally(() => setBusy(false));
  };
  return { busy, told, run };
}
