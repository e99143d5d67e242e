import { useState } from 'react';
import type { Printed } from '#app/kit/printer/print-directly.ts';
import type { PrinterRefusal } from '#app/kit/printer/printer-port.ts';
import { useFault } from '#app/kit/use-fault.ts';
import { useWorking } from './use-working.ts';

type TrialTold = 'settings.printer.sent' | `till.printer.${PrinterRefusal}`;

/** Tries the printer, and says how that went. */
export function usePrinterTrial() {
  const { busy, work } = useWorking();
  const onFault = useFault();
  const [told, tell] = useState<TrialTold>();
  const run = (act: () => Printed) => {
    const tried = work(async () => {
      tell(undefined);
      const sent = await act();
      tell(sent.ok ? 'settings.printer.sent' : `till.printer.${sent.refusal}`);
    });
    tried.catch(onFault);
  };
  return { busy, told, run };
}
