import { useEffect, useEffectEvent, useState } from 'react';
import { voidWithinMs } from '#actions/void-window.ts';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { SearchAway } from '#app/kit/search-away.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useLookUp } from '#app/kit/use-look-up.ts';
import { useToday } from '#app/kit/use-today.ts';
import { useShop } from '#app/shop-context.tsx';
import { programmeOn } from '#domain/programme/in-force.ts';
import { givableUntil } from '#domain/purchase/givable.ts';
import { useSay } from '#i18n/use-say.ts';
import type { PurchaseFound } from '#storage/read/read-purchase.ts';
import { useSell } from '../sell-context.ts';
import { leftOf } from './left-of.ts';
import { MemberChoice } from './member-choice.tsx';
import { type Giving, useGiving } from './use-giving.ts';

const shown = 4;

/** A purchase that nobody’s card was on asks for one; given a moment ago, that may be undone. */
export function GiveCard({ found }: { readonly found: PurchaseFound }) {
  const { programme, earlier } = useSell();
  const giving = useGiving(found.purchase.id);
  const today = useToday();
  const { purchase, returns, given } = found;
  if (given) return <Given given={given} giving={giving} />;
  const left = leftOf(purchase, returns);
  const until = givableUntil(purchase, programmeOn([...earlier, programme], purchase.day));
  const isThere = purchase.member === undefined && purchase.lines.some(({ id }) => left(id) > 0);
  if (!isThere || until === undefined || today > until) return null;
  return <AskForCard giving={giving} until={until} />;
}

interface AskProps {
  readonly giving: Giving;
  readonly until: string;
}

/** The next card that is scanned is hers, as long as this stands there. */
function AskForCard({ giving, until }: AskProps) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const { search } = useShop();
  const { cardAsked } = useSell();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const answer = useLookUp(text, (part) => search.lookUp(part, shown));
  const away = answer?.found === 'away';
  const members = answer?.of !== text || answer.found === 'away' ? [] : answer.found;
  const take = useEffectEvent(giving.give);
  useEffect(() => {
    const asked = (member: string) => take(member);
    cardAsked.current = asked;
    return () => {
      if (cardAsked.current === asked) cardAsked.current = undefined;
    };
  }, [cardAsked]);
  const [only] = members;
  return (
    <section aria-label={say('till.give')} className="flex flex-col gap-2">
      <Field
        label={say('till.give')}
        hint={say('till.give.hint', { day: format.day(until, today) })}
      >
        <TextInput
          value={typed}
          onText={setTyped}
          onEnter={only && members.length === 1 ? () => giving.give(only.member) : undefined}
        />
      </Field>
      <MemberChoice members={members} disabled={giving.busy} onPick={giving.give} />
      {away && <SearchAway />}
      {text !== '' && !away && answer?.of === text && members.length === 0 && (
        <p className="text-15 text-ink2">{say('till.give.nobody')}</p>
      )}
    </section>
  );
}

interface GivenProps {
  readonly given: NonNullable<PurchaseFound['given']>;
  readonly giving: Giving;
}

function Given({ given, giving }: GivenProps) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const shop = useShop();
  const { fact, body } = given;
  const n = body.entries.reduce((sum, { points }) => sum + points, 0);
  const fresh = shop.now() - fact.recordedAt.instant <= voidWithinMs;
  return (
    <div className="flex items-center gap-2">
      <p className="min-w-0 grow text-15 text-positive">
        {say('till.give.given', { day: format.day(fact.recordedAt.day, today), n })}
      </p>
      {fresh && (
        <Button className="shrink-0" disabled={giving.busy} onClick={giving.takeBack}>
          {say('kit.undo')}
        </Button>
      )}
    </div>
  );
}
