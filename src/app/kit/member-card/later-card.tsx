import CreditCard from 'lucide-react/icons/credit-card';
import { Suspense, useState } from 'react';
import type { Card } from '#domain/member/card.ts';
import { learnTheRest } from '#i18n/speech.ts';
import { useSay } from '#i18n/use-say.ts';
import { Button } from '../button.tsx';
import { laterPart } from '../later-part.tsx';

const CardActs = laterPart(async () => {
  const [{ CardActs: Acts }] = await Promise.all([import('./card-acts.tsx'), learnTheRest()]);
  return Acts;
});

/** One button; what prints and draws a card is fetched when it is pressed. */
export function LaterCard({ card }: { readonly card: Card }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <Button
        className="self-start"
        icon={<CreditCard aria-hidden size={20} />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say('till.card')}
      </Button>
      {open && (
        <Suspense>
          <CardActs card={card} />
        </Suspense>
      )}
    </div>
  );
}
