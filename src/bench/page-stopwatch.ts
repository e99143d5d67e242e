import type { Page } from '@playwright/test';

interface Stopwatch {
  /** Milliseconds from the latest key or press to the paint after it. */
  echo(): Promise<number>;
  /** The same to the paint in which what the selector finds has changed, or is as many. */
  changed(selector: string): Promise<number>;
  many(selector: string, count: number): Promise<number>;
  /** What the main thread did in one go since this was last asked, where it was over 50 ms. */
  longTasks(): readonly number[];
}

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** Put into a page before it starts, so that it times itself. */
export async function putStopwatch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const PATIENCE_MS = 10_000;
    let from = 0;
    let echoed = Promise.resolve(0);
    let long: number[] = [];
    new PerformanceObserver((list) => {
      long.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    const painted = () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      });
    const begin = ({ timeStamp }: Event) => {
      from = timeStamp;
      echoed = painted().then((at) => at - timeStamp);
    };
    addEventListener('keydown', begin, true);
    addEventListener('pointerdown', begin, true);
    const until = (holds: () => boolean) =>
      new Promise<number>((resolve, reject) => {
        const since = from;
        const watch = new MutationObserver(look);
        const late = setTimeout(() => reject(new Error('it never came')), PATIENCE_MS);
        watch.observe(document, { subtree: true, childList: true, characterData: true });
        look();
        function look() {
          if (!holds()) return;
          watch.disconnect();
          clearTimeout(late);
          void painted().then((at) => resolve(at - since));
        }
      });
    const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    let before = '';
    window.stopwatch = {
      echo: () => echoed,
      changed: (selector) =>
        until(() => {
          const now = textOf(selector);
          if (now === '' || now === before) return false;
          before = now;
          return true;
        }),
      many: (selector, count) => until(() => document.querySelectorAll(selector).length === count),
      longTasks: () => {
        const told = long;
        long = [];
        return told;
      },
    };
  });
}
