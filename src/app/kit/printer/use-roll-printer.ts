import { useSay } from '#i18n/use-say.ts';
import type { PaperSection } from '../paper-rows.ts';
import { isPractising } from '../practising.ts';
import { useReceiptPaper } from '../receipt-paper.ts';
import { showToast } from '../toasts.ts';
import { usePrinterChoice } from './printer-choice.ts';
import type { PrinterRefusal } from './printer-port.ts';

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
  const tell = (why: PrinterRefusal) => showToast({ text: say(`till.printer.${why}`) });
  const isDirect = way !== 'dialog';
  const opens = isDirect && drawer && !isPractising();
  return {
    print:
      isDirect && paper !== 'a4'
        ? (sections) =>
            void directly().then(async ({ printDirectly }) => {
              const printed = await printDirectly([...practice(say), ...sections], paper);
              if (!printed.ok) tell(printed.refusal);
            })
        : undefined,
    moved: (kinds) => {
      if (!opens || !kinds.includes('cash')) return;
      void directly().then(async ({ openDrawer }) => {
        const opened = await openDrawer();
        if (!opened.ok) tell(opened.refusal);
      });
    },
  };
}

function directly() {
  return import('./print-directly.ts');
}

function practice(say: ReturnType<typeof useSay>): readonly PaperSection[] {
  if (!isPractising()) return [];
  const text = say('settings.practice.word');
  return [{ about: 'practice', rows: [{ kind: 'text', text, look: 'large', centre: true }] }];
}
