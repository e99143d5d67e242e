import type { Page } from '@playwright/test';

export interface Paper {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly pages: number;
}

const MM_PER_POINT = 25.4 / 72;

/** What a printer would be sent: the page that was asked for, as its PDF says. */
export async function paperOf(page: Page): Promise<Paper> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const [, width = '0', height = '0'] = boxes[0] ?? [];
  return {
    widthMm: Number(width) * MM_PER_POINT,
    heightMm: Number(height) * MM_PER_POINT,
    pages: boxes.length,
  };
}
