import type { Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import type { Flow } from './flows.ts';
import { saidFirst } from './words.ts';

/** What somebody who listens to the screen hears beside what has the focus. */
export interface Announced {
  /** Over anything else, or when there is a pause. */
  readonly urgent: boolean;
  readonly text: string;
}

declare global {
  interface Window {
    announced: Announced[];
  }
}

/** A sentence waits half a second for a later one. */
const QUIET_MS = 700;
/** In letters: nobody listens to more between two scans. */
const LONGEST = 80;

/** Put into the page before it starts: from then on it notes what its live regions say. */
export async function noteAnnounced(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    const URGENT = '[role="alert"], [aria-live="assertive"]';
    window.announced = [];
    const wordsOf = (node: Node): string => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      while (walker.nextNode()) words.push(walker.currentNode.nodeValue ?? '');
      return words.join(' ').replace(/\s+/g, ' ').trim();
    };
    const say = (region: Element, text: string) => {
      const heard = text !== '' && region.checkVisibility({ visibilityProperty: true });
      if (heard) window.announced.push({ urgent: region.matches(URGENT), text });
    };
    const hear = (records: readonly MutationRecord[]) => {
      const whole = new Set<Element>();
      for (const { target, addedNodes } of records) {
        const at = target instanceof Element ? target : target.parentElement;
        const region = at?.closest(LIVE);
        if (region?.isConnected && region.getAttribute('aria-atomic') === 'false') {
          for (const added of addedNodes) say(region, wordsOf(added));
        } else if (region?.isConnected) whole.add(region);
        else if (!region) {
          // One that comes with its words is heard where it is an alert, and not relied on else.
          for (const added of addedNodes) {
            if (!(added instanceof Element)) continue;
            const alerts = [added, ...added.querySelectorAll('*')];
            for (const each of alerts) if (each.matches('[role="alert"]')) whole.add(each);
          }
        }
      }
      for (const region of whole) say(region, wordsOf(region));
    };
    new MutationObserver(hear).observe(document, {
      ...{ childList: true, characterData: true, subtree: true },
    });
  });
}

/** Has the desk play the flow, and answers with what was heard that should not, or was not. */
export async function mishearings(desk: Desk, flow: Flow): Promise<readonly string[]> {
  const { page, language } = desk;
  await flow.before(desk);
  await quiet(page);
  const script: string[] = [];
  for (const [n, step] of flow.steps.entries()) {
    await step(desk);
    const key = flow.heard[n];
    if (key === undefined) continue;
    script.push(key);
    // What does not come in time is named below, beside what came in its place.
    await page
      .waitForFunction((count) => window.announced.length >= count, script.length)
      .catch(() => undefined);
  }
  const all = await quiet(page);
  return Array.from({ length: Math.max(all.length, script.length) }, (_, n) => {
    const [said, key] = [all[n], script[n]];
    if (said === undefined) return `${key} was not heard`;
    const isMeant = key !== undefined && saidFirst(language, key).test(said.text);
    if (!isMeant) return `“${said.text}” was heard, and not ${key}`;
    if (said.urgent) return `“${said.text}” was heard over anything else`;
    return said.text.length > LONGEST ? `“${said.text}” is long` : '';
  }).filter((fault) => fault !== '');
}

/** What was said since it was asked last, once nothing more comes. */
async function quiet(page: Page): Promise<readonly Announced[]> {
  await page.waitForTimeout(QUIET_MS);
  return await page.evaluate(() => window.announced.splice(0));
}
