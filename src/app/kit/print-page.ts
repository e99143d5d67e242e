const page = new CSSStyleSheet();

/**
 * Prints what the page shows on paper of this size, as `size: A4; margin: 15mm`. The rule goes into
 * a sheet of our own making, which the page's security policy allows, and does not outlive the
 * printing.
 */
export function printPage(rule: string): void {
  page.replaceSync(`@page { ${rule} }`);
  if (!document.adoptedStyleSheets.includes(page)) document.adoptedStyleSheets.push(page);
  addEventListener('afterprint', putAway, { once: true });
  window.print();
}

/** A roll of paper has a width and no height, and a page must have both: the height is measured. */
export function rollOf(paper: HTMLElement, widthMm: number | string): string {
  const heightMm = Math.ceil(paper.getBoundingClientRect().height * mmPerPixel) + 1;
  return `size: ${widthMm}mm ${heightMm}mm; margin: 0`;
}

const mmPerPixel = 25.4 / 96;

/** Other screens print on sheets. */
function putAway(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
}
