/** What a key asks of paying: to go to the usual way, or to take it at once. */
export type PayWish = 'reach' | 'take';

/**
 * Keys that pay, struck before the till is ready for them: while a code is still looked up, or
 * before there is a button. They mean then what they mean a moment later, however slow the device.
 */
export interface PayAsked {
  ask(wish: PayWish): void;
  /** Enter, struck after a key that goes to the usual way: whether it still belongs to that key. */
  confirm(): boolean;
  /** What was asked for before: a key that pays waits until it is done. */
  during<Done>(work: Promise<Done>): Promise<Done>;
  isWorking(): boolean;
  /** Who does as was wished; nothing while nobody can. */
  serve(answer: ((wish: PayWish) => void) | undefined): void;
}

/** Longer than that, and whoever struck the key has gone on to something else. */
const waitsMs = 5000;

export function payAsked(now: () => number = () => performance.now()): PayAsked {
  let asked: { readonly wish: PayWish; readonly at: number } | undefined;
  let answer: ((wish: PayWish) => void) | undefined;
  let works = 0;
  const fresh = () => (asked && now() - asked.at <= waitsMs ? asked : undefined);
  const settle = () => {
    if (answer === undefined || works > 0) return;
    const due = fresh();
    asked = undefined;
    if (due) answer(due.wish);
  };
  return {
    ask(wish) {
      asked = { wish, at: now() };
      settle();
    },
    confirm() {
      const due = fresh();
      if (due?.wish !== 'reach') return false;
      asked = { ...due, wish: 'take' };
      return true;
    },
    async during(work) {
      works += 1;
      try {
        return await work;
      } finally {
        works -= 1;
        // What the work changed is to stand on the screen first.
        setTimeout(settle);
      }
    },
    isWorking: () => works > 0,
    serve(next) {
      answer = next;
      settle();
    },
  };
}
