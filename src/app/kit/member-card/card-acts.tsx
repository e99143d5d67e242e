import { useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Card } from '#domain/member/card.ts';
import { useSay } from '#i18n/use-say.ts';
import { Button } from '../button.tsx';
import { printPage, rollOf } from '../print-page.ts';
import { showToast } from '../toasts.ts';
import { CardOnPaper, type CardPaper } from './card-paper.tsx';
import { cardPicture } from './card-picture.ts';
import { handOver } from './hand-over.ts';
import { useCardShown } from './use-card-shown.ts';

/** Her card: on a card's page, on the roll of receipts, or as a picture for her phone. */
export function CardActs({ card }: { readonly card: Card }) {
  const say = useSay();
  const hers = useCardShown(card);
  const sheet = useRef<HTMLDivElement>(null);
  const [paper, setPaper] = useState<CardPaper>();
  const [trouble, setTrouble] = useState(false);
  const print = (on: CardPaper) => {
    flushSync(() => setPaper(on));
    if (!sheet.current) return;
    addEventListener('afterprint', () => setPaper(undefined), { once: true });
    printPage(on === 'slip' ? rollOf(sheet.current, 80) : cardPage);
  };
  const keep = async () => {
    if (!hers) return;
    const picture = await cardPicture(hers.shown, hers.language);
    const file = new File([picture], `${card.number}.png`, { type: picture.type });
    if ((await handOver(file)) === 'saved') showToast({ text: say('members.copy.done') });
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button className="grow" disabled={!hers} onClick={() => print('card')}>
        {say('members.card.print')}
      </Button>
      <Button className="grow" disabled={!hers} onClick={() => print('slip')}>
        {say('members.card.slip')}
      </Button>
      <Button
        className="grow"
        disabled={!hers}
        onClick={() => void keep().then(undefined, () => setTrouble(true))}
      >
        {say('members.card.phone')}
      </Button>
      {trouble && (
        <p role="alert" className="w-full text-danger">
          {say('members.card.trouble')}
        </p>
      )}
      {hers &&
        paper &&
        createPortal(
          <CardOnPaper ref={sheet} shown={hers.shown} paper={paper} lang={hers.language} />,
          document.body,
        )}
    </div>
  );
}

/** A card as every purse has a place for. */
const cardPage = 'size: 85.6mm 54mm; margin: 4mm';
