import { type RefObject, useLayoutEffect } from 'react';

/** What must stay free for a finger: the ways to pay with all they say, and the acts of a sheet. */
const docked = '.till-pay, dialog[open] > footer';
/** Beside something docked there is room enough for a sentence; else it goes above. */
const leastRoom = 320;

/**
 * Keeps what rises over the foot of a screen clear of whatever is docked there, however tall that
 * becomes, for as long as something stands in it. The area lies above a line at the foot.
 */
export function useClearOfDocked(area: RefObject<HTMLElement | null>, standing: boolean): void {
  useLayoutEffect(() => {
    const rising = area.current;
    const foot = rising?.parentElement;
    if (!standing || !rising || !foot) return;
    const make = () => {
      const { above, beside } = roomTaken(foot.getBoundingClientRect());
      rising.style.paddingBottom = above > 0 ? `${above + 8}px` : '';
      rising.style.paddingRight = beside > 0 ? `${beside + 8}px` : '';
    };
    const sizes = new ResizeObserver(make);
    const watchAll = () => {
      sizes.disconnect();
      for (const each of [foot, ...document.querySelectorAll(docked)]) sizes.observe(each);
    };
    const sheets = new MutationObserver(watchAll);
    sheets.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] });
    watchAll();
    make();
    return () => {
      sheets.disconnect();
      sizes.disconnect();
    };
  }, [area, standing]);
}

function roomTaken({ left, right, bottom: line }: DOMRect) {
  const taken = { above: 0, beside: 0 };
  for (const each of document.querySelectorAll(docked)) {
    const box = each.getBoundingClientRect();
    if (box.height === 0 || box.top >= line) continue;
    if (box.left - left >= leastRoom) taken.beside = Math.max(taken.beside, right - box.left);
    else taken.above = Math.max(taken.above, line - box.top);
  }
  return taken;
}
