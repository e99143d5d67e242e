import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { askAgainMs } from '#app/kit/ask-again.ts';
import { showRefusal } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { FoundCommand } from '../commands/found-command.ts';
import { type FoundAll, lookingAway, nothingFound } from './found.ts';
import { lookUp, type Named, named } from './look-up.ts';
import { plainRow, type Row, rowsFor } from './omnibox-rows.ts';
import { readTyped, type Typed } from './typed-text.ts';

/** What the field leads to. */
export interface OmniboxActs {
  take(row: Row): void;
  takeNamed(named: Named, code?: string): void;
  /** Whether a member stands on the sale. */
  served(): boolean;
  commandsFor(text: string): Promise<readonly FoundCommand[]>;
  /** Work that a key which pays waits for. */
  during<Done>(work: Promise<Done>): Promise<Done>;
}

export interface OmniboxState {
  readonly text: string;
  /** For what the rows were found: while that is looked up, not yet what is typed now. */
  readonly sought: string;
  readonly rows: readonly Row[];
  /** Nobody can be looked up just now. */
  readonly away: boolean;
  /** Which row Enter takes. */
  readonly marked: number;
  type(text: string): void;
  move(by: 1 | -1): void;
  enter(): Promise<void>;
  pick(row: Row): void;
  clear(): void;
}

/** Keys faster than this are a scanner's: nothing is looked up until they have settled. */
const hurried = 50;
const settle = 60;

interface Answer {
  readonly text: string;
  readonly found: FoundAll;
}

const noAnswer: Answer = { text: '', found: nothingFound };

export function useOmnibox(acts: OmniboxActs): OmniboxState {
  const shop = useShop();
  const say = useSay();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState<number>();
  const [answer, setAnswer] = useState(noAnswer);
  const entering = useRef(false);
  const look = (typed: Typed) => lookUp(shop, typed, acts.commandsFor);
  useLookingUp(text, look, setAnswer);

  const { text: sought, found: all } = answer;
  const rows = rowsFor(readTyped(sought), all, acts.served());
  const type = (next: string) => {
    setText(next);
    setMarked(undefined);
    if (readTyped(next).kind === 'nothing') setAnswer(noAnswer);
  };
  const clear = () => type('');
  const pick = (row: Row) => {
    clear();
    acts.take(row);
  };
  const decide = async () => {
    const typed = readTyped(text);
    if (typed.kind === 'nothing') return;
    const chosen = marked === undefined || answer.text !== text ? undefined : rows[marked];
    if (chosen) return pick(chosen);
    const exact = typed.kind === 'command' ? undefined : await named(shop, typed.text);
    if (exact && exact.kind !== 'several') {
      clear();
      return acts.takeNamed(exact, typed.text);
    }
    const found = answer.text === text ? answer.found : await look(typed);
    const plain = exact ? undefined : plainRow(typed, rowsFor(typed, found, acts.served()));
    if (plain) return pick(plain);
    setAnswer({ text, found });
    setMarked(0);
  };
  const enter = async () => {
    if (entering.current) return;
    entering.current = true;
    await acts
      .during(decide())
      .catch(() => showRefusal(say('till.found.trouble')))
      .finally(() => {
        entering.current = false;
      });
  };
  const move = (by: 1 | -1) => {
    if (rows.length > 0) setMarked(((marked ?? 0) + by + rows.length) % rows.length);
  };
  const away = all.away === true;
  return { text, sought, rows, away, marked: marked ?? 0, type, move, enter, pick, clear };
}

function useLookingUp(
  text: string,
  look: (typed: Typed) => Promise<FoundAll>,
  answered: (answer: Answer) => void,
): void {
  const lookNow = useEffectEvent(look);
  const last = useRef(0);
  useEffect(() => {
    const typed = readTyped(text);
    const now = performance.now();
    const wait = now - last.current <= hurried ? settle : 0;
    last.current = now;
    if (typed.kind === 'nothing') return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const tell = (found: FoundAll) => {
      if (gone) return;
      answered({ text, found });
      if (found.away) timer = setTimeout(ask, askAgainMs);
    };
    const ask = () => void lookNow(typed).then(tell, () => tell(lookingAway));
    timer = setTimeout(ask, wait);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text, answered]);
}
