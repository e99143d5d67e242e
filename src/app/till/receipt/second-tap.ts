/** As long as two taps of one finger are one double tap. */
const doubleTapMs = 500;

/**
 * Answers a finger that taps twice once: after the first tap the button says something else, and
 * the second would print a copy that nobody wanted. Time that a dialog of the browser takes does
 * not count.
 */
export function onceForTwoTaps(now: () => number = () => performance.now()) {
  let last: { readonly what: string; readonly at: number } | undefined;
  return (what: string, act: () => void): void => {
    if (last?.what === what && now() - last.at <= doubleTapMs) return;
    act();
    last = { what, at: now() };
  };
}
