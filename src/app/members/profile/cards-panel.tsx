import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { useHerCards } from '#app/kit/member-card/use-her-cards.ts';
import { Panel } from '#app/kit/panel.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import { cardsOf } from '#domain/member/card-numbers.ts';
import { useSay } from '#i18n/use-say.ts';
import { readPerson } from '#storage/read/read-card.ts';
import { useLive } from '#storage/read/use-live.ts';

/** The cards that find her, those that were lost, and another one for her. */
export function CardsPanel({ card }: { readonly card: Card }) {
  const say = useSay();
  const { db } = useShop();
  const { give, lose } = useHerCards(card.member);
  const own = useLive(async () => (await readPerson(db, card.member))?.own, [db, card]);
  const [number, setNumber] = useState('');
  const [refused, setRefused] = useState<string>();
  const hand = async (asked: { readonly card?: string }) => {
    const why = await give(asked);
    setRefused(why);
    if (why === undefined) setNumber('');
  };
  return (
    <Panel title={say('members.cards')}>
      <ul className="flex flex-col" aria-label={say('members.cards')}>
        {cardsOf(own ?? [card]).map(({ number: one, lost }) => (
          <li
            key={one}
            className="flex min-h-12 flex-wrap items-center gap-x-3 border-b border-line"
          >
            <span className="grow basis-40 py-1">
              <span className="figures block wrap-anywhere select-text">{one}</span>
              {lost && (
                <span className="block text-15 text-danger">{say('members.cards.isLost')}</span>
              )}
            </span>
            <Button
              look="plain"
              aria-label={say(lost ? 'members.cards.found.of' : 'members.cards.lose.of', {
                number: one,
              })}
              onClick={() => void (lost ? hand({ card: one }) : lose(one))}
            >
              {say(lost ? 'members.cards.found' : 'members.cards.lose')}
            </Button>
          </li>
        ))}
      </ul>
      <Field label={say('members.cards.other')} hint={say('members.cards.hint')} error={refused}>
        <TextInput value={number} onText={setNumber} onEnter={() => void hand({ card: number })} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void hand({ card: number })}>{say('members.cards.give')}</Button>
        <Button look="plain" onClick={() => void hand({})}>
          {say('members.cards.ofTill')}
        </Button>
      </div>
    </Panel>
  );
}
