import type { ReceiptPaper } from '#app/kit/receipt-paper.ts';

const mmPerPixel = 25.4 / 96;

const page = new CSSStyleSheet();

/**
 * A roll of paper has a width and no height, and a page must have both: the height is measured.
 * The rule goes into a sheet of our own making, which the page's security policy allows.
 */
export function printPaper(receipt: HTMLElement, paper: ReceiptPaper): void {
  page.replaceSync(`@page { ${sizeOf(receipt, paper)} }`);
  if (!document.adoptedStyleSheets.includes(page)) document.adoptedStyleSheets.push(page);
  addEventListener('afterprint', putAway, { once: true });
  window.print();
}

function sizeOf(receipt: HTMLElement, paper: ReceiptPaper): string {
  if (paper === 'a4') return 'size: A4; margin: 15mm';
  const heightMm = Math.ceil(receipt.getBoundingClientRect().height * mmPerPixel) + 1;
  return `size: ${paper}mm ${heightMm}mm; margin: 0`;
}

/** Other screens print on sheets. */
function putAway(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
}
