const widthMm = 80;
const mmPerPixel = 25.4 / 96;

const page = new CSSStyleSheet();

/**
 * A roll of paper has a width and no height, and a page must have both: the height is measured.
 * The rule goes into a sheet of our own making, which the page's security policy allows.
 */
export function printPaper(paper: HTMLElement): void {
  const heightMm = Math.ceil(paper.getBoundingClientRect().height * mmPerPixel) + 1;
  page.replaceSync(`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }`);
  if (!document.adoptedStyleSheets.includes(page)) document.adoptedStyleSheets.push(page);
  addEventListener('afterprint', putAway, { once: true });
  window.print();
}

/** Other screens print on sheets. */
function putAway(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
}
