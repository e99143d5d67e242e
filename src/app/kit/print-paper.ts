import { printPage, rollOf } from './print-page.ts';
import type { ReceiptPaper } from './receipt-paper.ts';

export function printPaper(receipt: HTMLElement, paper: ReceiptPaper): void {
  printPage(paper === 'a4' ? 'size: A4; margin: 15mm' : rollOf(receipt, paper));
}
