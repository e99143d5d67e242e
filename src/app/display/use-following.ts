import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { openDisplayChannel } from '#app/kit/display/display-channel.ts';
import type { Answer, DisplayWord, Scene } from '#app/kit/display/display-words.ts';
import { afterAsking, afterWord, asking, followsNobody, isFromTill } from './following.ts';

const everyMs = 2_000;

/** What she answers, without the tab and the sale it is for: those are known here. */
export type Said = Answer extends infer Each
  ? Each extends Answer
    ? Omit<Each, 'tab' | 'sale'>
    : never
  : never;

export interface TillFollowed {
  /** Nothing while no till is heard. */
  readonly scene: Scene | undefined;
  readonly answer: (said: Said) => void;
}

/** Hears the till, asks it for what was missed, and notices when it has gone. */
export function useFollowing(till: string): TillFollowed {
  const [scene, setScene] = useState<Scene>();
  const now = useRef(followsNobody);
  const tell = useRef<(word: DisplayWord) => void>(undefined);
  const take = useEffectEvent((next: typeof followsNobody) => {
    now.current = next;
    setScene(next.scene);
  });
  useEffect(() => {
    const channel = openDisplayChannel(till);
    const ask = () => {
      take(afterAsking(now.current));
      channel.tell(asking(now.current));
    };
    const sayClosed = () => channel.tell({ kind: 'closed' });
    tell.current = channel.tell;
    channel.listen((word) => {
      if (isFromTill(word)) take(afterWord(now.current, word));
    });
    ask();
    const rounds = setInterval(ask, everyMs);
    document.addEventListener('visibilitychange', ask);
    addEventListener('pagehide', sayClosed);
    return () => {
      clearInterval(rounds);
      document.removeEventListener('visibilitychange', ask);
      removeEventListener('pagehide', sayClosed);
      channel.close();
      take(followsNobody);
    };
  }, [till]);
  const answer = (said: Said) => {
    const { tab } = now.current;
    if (tab !== undefined && scene) tell.current?.({ ...said, tab, sale: scene.sale } as Answer);
  };
  return { scene, answer };
}
