import { printPage, rollOf } from '#app/kit/print-page.ts';
import type { ReceiptPaper } from '#app/kit/receipt-paper.ts';

export function printPaper(receipt: HTMLElement, paper: ReceiptPaper): void {
  printPage(paper === 'a4' ? 'size: A4; margin: 15mm' : rollOf(receipt, paper));
}
