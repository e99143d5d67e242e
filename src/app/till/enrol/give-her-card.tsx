import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useHerCards } from '#app/kit/member-card/use-her-cards.ts';
import type { Card } from '#domain/member/card.ts';
import { useSay } from '#i18n/use-say.ts';
import { memberName } from '../member-name.ts';
import { CardInHand } from './card-in-hand.tsx';

interface GiveHerCardProps {
  /** The number on a card that is nobody's yet. */
  readonly number: string;
  /** Who is on the sale. */
  readonly card: Card;
  readonly onDone: () => void;
  readonly onSomebodyNew: () => void;
}

/** A card out of the box while a member is on the sale: hers, or somebody new's. */
export function GiveHerCard({ number, card, onDone, onSomebodyNew }: GiveHerCardProps) {
  const say = useSay();
  const { give } = useHerCards(card.member);
  const [refused, setRefused] = useState<string>();
  const name = memberName(card, say);
  const hand = async (lost?: string) => {
    const why = await give({ card: number, ...(lost !== undefined && { lost }) });
    setRefused(why);
    if (why === undefined) onDone();
  };
  return (
    <>
      <CardInHand card={number} onTakeOff={onDone} />
      <div className="flex flex-col gap-3">
        <Button look="primary" autoFocus onClick={() => void hand()}>
          {say('till.enrol.give', { name })}
        </Button>
        <Button onClick={() => void hand(card.number)}>
          {say('till.enrol.giveForLost', { number: card.number })}
        </Button>
        <Button look="plain" onClick={onSomebodyNew}>
          {say('till.enrol.somebodyNew')}
        </Button>
      </div>
      <p role="alert" className="text-danger empty:hidden">
        {refused}
      </p>
    </>
  );
}
