import type { Page } from '@playwright/test';
import { lookOver, settled } from './looks.ts';

const DESK = { width: 1024, height: 768 };
/** What a desk has room for at two hundred per cent, and at four hundred. */
const ENLARGED = [
  { width: 512, height: 384 },
  { width: 320, height: 640 },
];
/** As far apart as a reader may set letters, words and lines. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;
const MOST_STOPS = 20;

/** What fails somebody who enlarges, spaces out or goes by keys; ends at a desk's size. */
export async function strains(page: Page): Promise<string[]> {
  const found: string[] = [];
  const note = (how: string, faults: readonly string[]) => {
    found.push(...faults.map((fault) => `${how}: ${fault}`));
  };
  for (const size of ENLARGED) {
    await page.setViewportSize(size);
    await settled(page);
    note(`at ${size.width} px`, await lookOver(page));
  }
  await page.setViewportSize(DESK);
  await wear(page, SPACED);
  note('text spaced out', await lookOver(page));
  await wear(page, '');
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors });
    note(`by keys, colours ${forcedColors}`, await stops(page));
  }
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

/** A style sheet of the reader's own, which no policy of the page keeps out. */
async function wear(page: Page, rules: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = css === '' ? [] : [sheet];
  }, rules);
}

/** Whatever has the focus shows it, and nothing lies over all of it. */
async function stops(page: Page): Promise<readonly string[]> {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (let n = 0; n < MOST_STOPS; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    if (stop === undefined || seen.has(stop.name)) break;
    seen.add(stop.name);
    for (const fault of stop.faults) found.add(`${stop.name} ${fault}`);
  }
  return [...found];
}

async function stopHere(): Promise<{ name: string; faults: string[] } | undefined> {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body) return undefined;
  const faults: string[] = [];
  const shown = active.closest('label') ?? active;
  const isBare = () => {
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const points = [left + 2, x, right - 2].flatMap((at) => [
      [at, top + 2],
      [at, y],
      [at, bottom - 2],
    ]);
    return points.some(([across = 0, down = 0]) => {
      const there = document.elementFromPoint(across, down);
      return there !== null && (shown.contains(there) || there.contains(shown));
    });
  };
  const MOST_FRAMES = 60;
  for (let frames = 0; frames < MOST_FRAMES && !isBare(); frames += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  if (!isBare()) faults.push('lies under something when it has the focus');
  const rings = [active, shown, active.parentElement].map((each) =>
    each === null ? undefined : getComputedStyle(each),
  );
  const hasRing = rings.some(
    (style) =>
      style !== undefined &&
      ((style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
        style.boxShadow !== 'none'),
  );
  if (!hasRing) faults.push('does not show that it has the focus');
  const { x, y } = shown.getBoundingClientRect();
  const said = active.getAttribute('aria-label') ?? active.textContent ?? '';
  const place = `${Math.round(x)},${Math.round(y)}`;
  const name = `${active.tagName.toLowerCase()} "${said.trim().slice(0, 30)}" at ${place}`;
  return { name, faults };
}
