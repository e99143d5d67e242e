import Pencil from 'lucide-react/icons/pencil';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { useState } from 'react';
import { announce } from '#app/kit/announce.ts';
import { Button } from '#app/kit/button.tsx';
import { IconButton } from '#app/kit/icon-button.tsx';
import { KeyCaps } from '#app/kit/key-caps.tsx';
import { isMac, type KeyboardHere } from '#app/kit/key-text.ts';
import { giveKey, ownKey, setKeyBack } from '#app/kit/own-keys.ts';
import { SearchHighlight } from '#app/kit/search-highlight.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { HelpRow } from '../help-parts.ts';
import { chosenKey, inTheWay, type Struck } from './chosen-key.ts';
import { keyRefusalWords, keysInWords } from './key-refusal-words.ts';
import { useStruckKey } from './use-struck-key.ts';

interface KeyRowProps {
  readonly row: HelpRow;
  readonly sought: string;
  readonly written: KeyboardHere['written'];
}

/** What an act is called and its keys, which can be others. */
export function KeyRow({ row: { text, act }, sought, written }: KeyRowProps) {
  const say = useSay();
  const here = { mac: isMac(navigator.platform), written };
  const [listens, listen] = useState(false);
  /** The focus comes back to where the key was asked for. */
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const take = (struck: Struck) => {
    const chosen = chosenKey(act, struck);
    if (!chosen.ok) return setTrouble(keyRefusalWords(chosen.refusal, { say, here }));
    giveKey(act.name, chosen.value);
    announce(say('help.own.given', { keys: keysInWords(chosen.value, here), what: text }));
    stop();
  };
  const stop = () => {
    listen(false);
    setAsked(true);
    setTrouble(undefined);
  };
  const leave = () => {
    listen(false);
    setAsked(false);
    setTrouble(undefined);
  };
  const back = () => {
    const by = inTheWay(act);
    if (by) return setTrouble(say('help.own.inTheWay', { what: say(by.text) }));
    setKeyBack(act.name);
    stop();
  };
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-2 py-1">
      <span className="min-w-40 grow">
        <SearchHighlight text={text} found={sought} />
      </span>
      <span className="ml-auto flex items-center gap-1">
        {listens ? (
          <Listening what={text} onStruck={take} onStop={stop} onLeave={leave} />
        ) : (
          <KeyCaps ways={act.ways} written={written} />
        )}
        {!listens && ownKey(act.name) && (
          <IconButton
            className="size-11!"
            name={say('help.own.back', { what: text })}
            icon={<RotateCcw aria-hidden size={18} />}
            onClick={back}
          />
        )}
        {!listens && !act.isFixed && !act.isLike && (
          <IconButton
            className="size-11!"
            name={say('help.own.change', { what: text })}
            icon={<Pencil aria-hidden size={18} />}
            autoFocus={asked}
            onClick={() => listen(true)}
          />
        )}
      </span>
      {trouble && (
        <p role="alert" className="basis-full pb-1 text-15 text-danger">
          {trouble}
        </p>
      )}
    </li>
  );
}

interface ListeningProps {
  readonly what: string;
  readonly onStruck: (struck: Struck) => void;
  readonly onStop: () => void;
  readonly onLeave: () => void;
}

/** The next key is meant for the act; leaving it, Escape and Tab leave all as it was. */
function Listening({ what, onStruck, onStop, onLeave }: ListeningProps) {
  const say = useSay();
  useStruckKey({ onStruck, onStop, onLeave });
  return (
    <Button autoFocus look="primary" onBlur={onLeave} aria-label={say('help.own.for', { what })}>
      {say('help.own.press')}
    </Button>
  );
}
