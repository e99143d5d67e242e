import type { DisplayWord, TillWord } from './display-words.ts';

export interface DisplayChannel {
  tell(word: TillWord | DisplayWord): void;
  /** Hears every other window on it, tills and displays alike. */
  listen(heard: (word: TillWord | DisplayWord) => void): void;
  close(): void;
}

/** Raised when older windows would not understand: they then hear nothing of each other. */
const form = 1;

/** Named after the till: what another till of this browser says is not for this display. */
export function openDisplayChannel(till: string): DisplayChannel {
  const channel = new BroadcastChannel(`habitue.display.${form}.${till}`);
  return {
    tell: (word) => channel.postMessage(word),
    listen(heard) {
      channel.onmessage = (event: MessageEvent<TillWord | DisplayWord>) => heard(event.data);
    },
    close: () => channel.close(),
  };
}
