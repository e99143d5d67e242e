import type { DisplayChannel } from '#app/kit/display/display-channel.ts';
import type { Answer, DisplayWord, Scene, TillWord } from '#app/kit/display/display-words.ts';

/** Whether a display is there: it asks every other second. */
export type Presence = 'unknown' | 'there' | 'gone';

/**
 * This tab's end of the line to the customer display. It outlives the screen: while the clerk looks
 * at a profile the basket stays where the customer sees it, and only the questions go.
 */
export interface DisplayLine {
  show(scene: Scene): void;
  /** The till's screen goes: what is pressed now would be heard by nobody. */
  askNothing(): void;
  /** Who acts on her answers. */
  hear(heard: ((answer: Answer) => void) | undefined): void;
  presence(): Presence;
  subscribe(heard: () => void): () => void;
  sayGoodbye(): void;
}

export interface LinePorts {
  readonly channel: DisplayChannel;
  readonly tab: string;
  /** Calls back once, so many milliseconds from now; gives back how to call it off. */
  readonly after: (ms: number, act: () => void) => () => void;
}

/** A display asks every two seconds. */
const goneAfter = 7_000;

export function openDisplayLine({ channel, tab, after }: LinePorts): DisplayLine {
  const listeners = new Set<() => void>();
  let presence: Presence = 'unknown';
  let shown: { readonly n: number; readonly text: string; readonly scene: Scene } | undefined;
  let onAnswer: ((answer: Answer) => void) | undefined;
  let callOff = after(goneAfter, () => is('gone'));

  const is = (now: Presence) => {
    if (presence === now) return;
    presence = now;
    for (const heard of listeners) heard();
  };
  const tell = (word: TillWord) => channel.tell(word);
  const answerAsking = (word: DisplayWord & { kind: 'ask' }) => {
    callOff();
    callOff = after(goneAfter, () => is('gone'));
    is('there');
    if (!shown) return;
    const { n, scene } = shown;
    if (word.tab === tab && word.n === n) tell({ kind: 'here', tab, n });
    else tell({ kind: 'scene', tab, n, news: false, scene });
  };
  channel.listen((word) => {
    switch (word.kind) {
      case 'ask':
        return answerAsking(word);
      case 'closed':
        return is('gone');
      case 'phone':
      case 'consent':
      case 'points':
        return word.tab === tab ? onAnswer?.(word) : undefined;
      case 'scene':
      case 'here':
      case 'gone':
        return undefined;
    }
  });
  const show = (scene: Scene) => {
    const text = JSON.stringify(scene);
    if (shown?.text === text) return;
    const news = shown !== undefined;
    shown = { n: (shown?.n ?? 0) + 1, text, scene };
    tell({ kind: 'scene', tab, n: shown.n, news, scene });
  };
  return {
    show,
    askNothing() {
      if (!shown) return;
      const { asks: _, ...scene } = shown.scene;
      show(scene);
    },
    hear: (heard) => {
      onAnswer = heard;
    },
    presence: () => presence,
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    sayGoodbye: () => tell({ kind: 'gone', tab }),
  };
}
