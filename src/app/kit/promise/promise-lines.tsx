import type { ReactNode } from 'react';
import type { Quote } from '#domain/promise/quote.ts';
import { PromiseLine } from './promise-line.tsx';
import { nothingWords, promiseWords } from './promise-words.ts';
import { useVoice } from './use-voice.ts';

interface PromiseLinesProps {
  readonly quote: Quote;
  /** Beside what it earns. */
  readonly end?: ReactNode;
}

/** The promise in full: what is given, each thing that is not and why, what it earns. */
export function PromiseLines({ quote, end }: PromiseLinesProps) {
  const voice = useVoice();
  const words = promiseWords(quote, voice);
  const nothing = nothingWords(quote, voice);
  return (
    <>
      {(words.today ?? words.given[0]) && (
        <PromiseLine mark="✓">
          {words.today && (
            <p className="text-20 font-semibold text-positive tabular-nums">{words.today}</p>
          )}
          {words.given.map(({ key, text }) => (
            <p key={key} className="text-15">
              {text}
            </p>
          ))}
        </PromiseLine>
      )}
      {nothing && <p className="text-15 font-semibold">{nothing}</p>}
      {words.notGiven.map(({ key, what, why }) => (
        <PromiseLine key={key} mark="✕">
          <p className="text-15">{what}</p>
          <p className="text-15 text-ink2">{why}</p>
        </PromiseLine>
      ))}
      <PromiseLine mark="＋">
        {words.earns && (
          <div className="flex items-start justify-between gap-1">
            <p className="min-w-0 text-15 font-semibold">{words.earns}</p>
            <div className="-my-2">{end}</div>
          </div>
        )}
        {words.reach.map((text) => (
          <p key={text} className="text-15 text-ink2">
            {text}
          </p>
        ))}
      </PromiseLine>
    </>
  );
}
