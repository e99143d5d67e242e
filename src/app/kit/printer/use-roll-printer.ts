import { useSay } from '#i18n/use-say.ts';
import type { PaperSection } from '../paper-rows.ts';
import { isPractising } from '../practising.ts';
import { useReceiptPaper } from '../receipt-paper.ts';
import { showRefusal } from '../toasts.ts';
import { useFault } from '../use-fault.ts';
import type { Printed } from './print-directly.ts';
import { usePrinterChoice } from './printer-choice.ts';

type Directly = typeof import('./print-directly.ts');

interface RollPrinter {
  /** Absent where the device's own dialog prints. */
  readonly print: ((sections: readonly PaperSection[]) => void) | undefined;
  /** Money of these kinds changed hands: a drawer that hangs on the printer opens for cash. */
  readonly moved: (kinds: readonly string[]) => void;
}

/** The receipt printer of this device. Nothing waits for it; what it does not print is said. */
export function useRollPrinter(): RollPrinter {
  const say = useSay();
  const [paper] = useReceiptPaper();
  const [{ way, drawer }] = usePrinterChoice();
  const onFault = useFault();
  const isDirect = way !== 'dialog';
  const opens = isDirect && drawer && !isPractising();
  const begin = (act: (printer: Directly) => Printed) => {
    const told = async () => {
      const printed = await act(await import('./print-directly.ts'));
      if (!printed.ok) showRefusal(say(`till.printer.${printed.refusal}`));
    };
    told().catch(onFault);
  };
  return {
    print:
      isDirect && paper !== 'a4'
        ? (sections) =>
            begin(({ printDirectly }) => printDirectly([...practice(say), ...sections], paper))
        : undefined,
    moved: (kinds) => {
      if (opens && kinds.includes('cash')) begin(({ openDrawer }) => openDrawer());
    },
  };
}

function practice(say: ReturnType<typeof useSay>): readonly PaperSection[] {
  if (!isPractising()) return [];
  const text = say('settings.practice.word');
  return [{ about: 'practice', rows: [{ kind: 'text', text, look: 'large', centre: true }] }];
}
