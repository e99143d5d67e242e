import { printPage, rollOf } from './print-page.ts';
import type { ReceiptPaper } from './receipt-paper.ts';

/** One paper is printed, whatever others stand on the page. */
export function printPaper(receipt: HTMLElement, paper: ReceiptPaper): void {
  for (const other of document.querySelectorAll('[data-printing]')) {
    other.removeAttribute('data-printing');
  }
  receipt.dataset.printing = '';
  printPage(paper === 'a4' ? 'size: A4; margin: 15mm' : rollOf(receipt, paper));
}
