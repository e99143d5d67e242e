import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const LANGUAGES = ['en', 'zh-Hans', 'ja', 'fr', 'ro'];
const SIZES = [
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
/** In the light everything is tried; the dark changes colours and nothing else. */
export const THEMES = [
  { colorScheme: 'light', rules: [] },
  { colorScheme: 'dark', rules: ['color-contrast'] },
] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Words that are too long show first where there is the least room for them. */
export const sizesOf = (language: string) =>
  language === 'en' || process.env.HABITUE_SIZES === 'all'
    ? SIZES
    : SIZES.filter(({ width }) => width < 400);

/** Where pictures are wanted; none are kept otherwise. */
const PICTURES = process.env.HABITUE_PICTURES;

export async function keepPicture(page: Page, scene: string, state: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${scene}-${state}.png`) });
}

type Found = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations'>;

declare global {
  interface Window {
    axe?: { run(context: Document, options: object): Promise<Found> };
  }
}

const from = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const AXE = readFileSync(from.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the page as it stands, by all its rules or only by those that are named. It is
 * put into a page once and hands out nothing but what is wrong: its own way to drive a page takes
 * twice as long.
 */
export async function barriers(page: Page, ...rules: readonly string[]): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(AXE);
  const runOnly = rules.length > 0 ? rules : RULES;
  return await page.evaluate(async (only) => {
    const options = { resultTypes: ['violations'], runOnly: only, iframes: false };
    if (window.axe === undefined) throw new Error('axe is not in the page');
    const { violations } = await window.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, runOnly);
}

export async function settled(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
}

/** Another tab on this device, which shows nothing. */
export async function tabBeside(page: Page): Promise<Page> {
  const beside = await page.context().newPage();
  await beside.goto(new URL('/icon.svg', page.url()).href);
  await page.bringToFront();
  return beside;
}

/** Has the device speak another language, which every tab hears while its screens stand. */
export async function speak(page: Page, beside: Page, language: string): Promise<void> {
  await beside.evaluate((kept) => localStorage.setItem('habitue.language', kept), language);
  await expect(page.locator(`html[lang="${language}"]`)).toBeAttached();
}

/** What does not fit: a page that scrolls sideways, cut text, a target too small for a finger. */
export async function lookOver(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const SMALLEST_TARGET = 44;
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push('the page scrolls sideways');
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const { visibility, clipPath } = getComputedStyle(element);
      return width > 1 && height > 1 && visibility === 'visible' && clipPath === 'none';
    };
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()} "${element.textContent?.trim().slice(0, 40)}"`;
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a, p, span, h1, h2, dt, dd, label, td, th',
    )) {
      if (!isShown(element) || element.querySelector('.sr-only') !== null) continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      const mayEnd = textOverflow === 'ellipsis' || overflowX === 'auto' || overflowX === 'scroll';
      if (!mayEnd && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
        found.push(`cut: ${named(element)}`);
      }
    }
    const targets = 'button, a[href], input, select, textarea, [role="option"]';
    for (const element of document.querySelectorAll<HTMLElement>(targets)) {
      if (!isShown(element)) continue;
      const inText = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      if (!inText && Math.min(width, height) < SMALLEST_TARGET - 0.5) {
        found.push(`small: ${named(element)} ${Math.round(width)}×${Math.round(height)}`);
      }
    }
    return found;
  });
}
