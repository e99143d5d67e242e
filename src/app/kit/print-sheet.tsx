import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';

interface PrintSheetProps {
  /** All that is to stand on it has been read. */
  readonly ready: boolean;
  readonly onPrinted: () => void;
  readonly children: ReactNode;
}

/** A sheet that is on paper only, printed as soon as it is whole. */
export function PrintSheet({ ready, onPrinted, children }: PrintSheetProps) {
  const print = useEffectEvent(() => {
    window.print();
    onPrinted();
  });
  useEffect(() => (ready ? printed(() => print()) : undefined), [ready]);
  return createPortal(
    <section className="hidden bg-[#fff] text-[#000] print:block">{children}</section>,
    document.body,
  );
}

/** Only the sheet is on the paper: the screen steps back while the printer is asked. */
function printed(print: () => void): () => void {
  const screen = document.getElementById('root');
  screen?.classList.add('print:hidden');
  const frame = requestAnimationFrame(print);
  return () => {
    cancelAnimationFrame(frame);
    screen?.classList.remove('print:hidden');
  };
}
