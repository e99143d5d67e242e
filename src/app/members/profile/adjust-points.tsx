import { useState } from 'react';
import { adjustPoints } from '#actions/adjust-points.ts';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import { AdjustPointsSheet, type PointsByHand } from './adjust-points-sheet.tsx';
import { adjustRefusalText } from './adjust-refusal-text.ts';

/** For managers: gives or takes points, with the reason that stands in her ledger. */
export function AdjustPoints({ card }: { readonly card: Card }) {
  const { say } = useVoice();
  const [open, setOpen] = useState(false);
  const adjust = useAdjust(card);
  if (useClerkAtTill()?.role !== 'manager') return null;
  return (
    <>
      <Button
        look="plain"
        className="self-start"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {say('members.points.byHand')}
      </Button>
      {open && <AdjustPointsSheet adjust={adjust} onClose={() => setOpen(false)} />}
    </>
  );
}

function useAdjust({ member }: Card) {
  const shop = useShop();
  const voice = useVoice();
  const clerk = useClerkAtTill()?.clerk ?? '';
  return async (wanted: PointsByHand) => {
    const adjusted = await adjustPoints(shop, { clerk, member, ...wanted });
    const { sign, points: n } = wanted;
    const text = adjusted.ok
      ? voice.say(sign === 1 ? 'members.points.byHand.given' : 'members.points.byHand.taken', { n })
      : adjustRefusalText(adjusted.refusal, voice);
    showToast({ text });
    return adjusted.ok;
  };
}
