import type { ReactNode } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useSay } from '#i18n/use-say.ts';
import { useSell } from '../sell-context.ts';
import { type PromiseWords, promiseWords } from './promise-words.ts';
import { SpendPoints } from './spend-points.tsx';
import { useVoice } from './use-voice.ts';

/**
 * What the card gives today, on this basket, what it does not and why, and what is within
 * reach.
 */
export function PromiseCard({ compact }: { readonly compact: boolean }) {
  const say = useSay();
  const voice = useVoice();
  const { quote } = useSell();
  const words = promiseWords(quote, voice);
  if (!quote.member) return <WithoutMember words={words} />;
  return (
    <section
      aria-label={say('till.promise')}
      data-form={compact ? 'compact' : 'full'}
      className="flex flex-col gap-1 bg-sunken px-4 py-2"
    >
      {compact ? <Compact words={words} /> : <Full words={words} />}
      <SpendPoints />
    </section>
  );
}

function WithoutMember({ words }: { readonly words: PromiseWords }) {
  const say = useSay();
  const { quote } = useSell();
  if (quote.lines.length === 0 || quote.earns === undefined) return null;
  return (
    <div className="flex items-center gap-2 bg-sunken py-1 pr-2 pl-4 text-15 text-ink2">
      <p className="min-w-0 grow">{say('till.noMember', { n: quote.earns.points })}</p>
      {words.earns && <WhyButton />}
    </div>
  );
}

function Full({ words }: { readonly words: PromiseWords }) {
  const nothing = useNothing(words);
  return (
    <>
      {words.today && (
        <Line mark="✓">
          <p className="figures text-20 font-semibold text-positive">{words.today}</p>
          {words.given.map(({ key, text }) => (
            <p key={key} className="text-15">
              {text}
            </p>
          ))}
        </Line>
      )}
      {nothing && <p className="text-15 font-semibold">{nothing}</p>}
      {words.notGiven.map(({ key, what, why }) => (
        <Line key={key} mark="–">
          <p className="text-15">{what}</p>
          <p className="text-15 text-ink2">{why}</p>
        </Line>
      ))}
      <Line mark="＋" end={words.earns && <WhyButton />}>
        {words.earns && <p className="text-15 font-semibold">{words.earns}</p>}
        {words.reach.map((text) => (
          <p key={text} className="text-15 text-ink2">
            {text}
          </p>
        ))}
      </Line>
    </>
  );
}

function Compact({ words }: { readonly words: PromiseWords }) {
  const say = useSay();
  const nothing = useNothing(words);
  const n = words.notGiven.length;
  return (
    <div className="flex items-center gap-2">
      <div className="min-w-0 grow text-15">
        <p className="flex flex-wrap gap-x-2">
          {words.today && (
            <span className="figures font-semibold text-positive">
              <span aria-hidden>✓ </span>
              {words.today}
            </span>
          )}
          {words.earns && (
            <span className="figures">
              <span aria-hidden>＋ </span>
              {words.earns}
            </span>
          )}
        </p>
        {(nothing ?? n > 0) && (
          <p className="truncate text-ink2">
            {n > 0 && <span aria-hidden>– </span>}
            {n > 0 ? say('till.notGiven', { n }) : nothing}
          </p>
        )}
      </div>
      <WhyButton />
    </div>
  );
}

/** "Nothing today", said only where a basket stands and nothing is given on it. */
function useNothing({ today }: PromiseWords): string | undefined {
  const say = useSay();
  const { quote } = useSell();
  if (today !== undefined || quote.lines.length === 0) return undefined;
  const allReduced = quote.lines.every(({ reduced }) => reduced);
  return say(allReduced ? 'till.nothing.reduced' : 'till.nothing');
}

interface LineProps {
  readonly mark: string;
  readonly children: ReactNode;
  readonly end?: ReactNode;
}

function Line({ mark, children, end }: LineProps) {
  return (
    <div className="flex items-start gap-2">
      <span aria-hidden className="w-5 shrink-0 text-center font-semibold">
        {mark}
      </span>
      <div className="min-w-0 grow">{children}</div>
      {end}
    </div>
  );
}

function WhyButton() {
  const say = useSay();
  const { quote, open, show } = useSell();
  const shown = open?.kind === 'why';
  const points = quote.earns?.points ?? 0;
  return (
    <Button
      look="plain"
      className="-my-1 min-h-11! shrink-0 px-2! text-15"
      aria-label={say('till.why', { n: points })}
      aria-expanded={shown}
      onClick={() => show(shown ? undefined : { kind: 'why' })}
    >
      {say('till.why.short')}
    </Button>
  );
}
