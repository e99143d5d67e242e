import { Button } from '#app/kit/button.tsx';
import { PromiseLines } from '#app/kit/promise/promise-lines.tsx';
import { nothingWords, type PromiseWords, promiseWords } from '#app/kit/promise/promise-words.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { useShortcut } from '#app/kit/use-shortcut.ts';
import { useSay } from '#i18n/use-say.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';
import { CourtesyOffer } from './courtesy-offer.tsx';
import { SpendPoints } from './spend-points.tsx';
import { UseRights } from './use-rights.tsx';

/**
 * What the card gives today, on this basket, what it does not and why, and what is within
 * reach.
 */
export function PromiseCard({ compact }: { readonly compact: boolean }) {
  const say = useSay();
  const voice = useVoice();
  const quote = useQuote();
  if (!quote.member) return <WithoutMember words={promiseWords(quote, voice)} />;
  return (
    <section
      aria-label={say('till.promise')}
      data-form={compact ? 'compact' : 'full'}
      className="flex flex-col gap-1 bg-sunken px-4 py-2"
    >
      {compact ? (
        <Compact words={promiseWords(quote, voice)} />
      ) : (
        <PromiseLines quote={quote} end={<WhyButton />} />
      )}
      <UseRights />
      <SpendPoints />
      <CourtesyOffer />
    </section>
  );
}

function WithoutMember({ words }: { readonly words: PromiseWords }) {
  const say = useSay();
  const quote = useQuote();
  if (quote.lines.length === 0 || quote.earns === undefined) return null;
  return (
    <div className="flex items-center gap-2 bg-sunken py-1 pr-2 pl-4 text-15 text-ink2">
      <div className="min-w-0 grow">
        {words.given.map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
        <p>{say('till.noMember', { n: quote.earns.points })}</p>
      </div>
      {words.earns && <WhyButton />}
    </div>
  );
}

function Compact({ words }: { readonly words: PromiseWords }) {
  const voice = useVoice();
  const { say } = voice;
  const quote = useQuote();
  const nothing = nothingWords(quote, voice);
  const n = words.notGiven.length;
  const gives = words.today ?? words.given[0]?.text;
  return (
    <div className="flex items-center gap-2">
      <div className="min-w-0 grow text-15">
        <p className="flex flex-wrap gap-x-2">
          {gives && (
            <span className="figures font-semibold whitespace-normal! text-positive">
              <span aria-hidden>✓ </span>
              {gives}
            </span>
          )}
          {words.earns && (
            <span className="figures whitespace-normal!">
              <span aria-hidden>＋ </span>
              {words.earns}
            </span>
          )}
        </p>
        {(nothing ?? n > 0) && (
          <p className="truncate text-ink2">
            {n > 0 && <span aria-hidden>✕ </span>}
            {n > 0 ? say('till.notGiven', { n }) : nothing}
          </p>
        )}
      </div>
      <WhyButton />
    </div>
  );
}

function WhyButton() {
  const say = useSay();
  const { open, show } = useSell();
  const quote = useQuote();
  const shown = open?.kind === 'why';
  const points = quote.earns?.points ?? 0;
  const toggle = () => show(shown ? undefined : { kind: 'why' });
  useShortcut('till', 'why', toggle);
  return (
    <Button
      look="plain"
      className="-my-1 min-h-11! shrink-0 px-2! text-15"
      aria-label={say('till.why', { n: points })}
      aria-expanded={shown}
      onClick={toggle}
    >
      {say('till.why.short')}
    </Button>
  );
}
