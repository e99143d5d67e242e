import { useState } from 'react';
import type { GiveTierRefusal, TakeBackTierRefusal } from '#actions/give-tier.ts';
import { giveTier, takeBackTier } from '#actions/give-tier.ts';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import type { Tier } from '#domain/programme/programme.ts';
import type { Result } from '#domain/result.ts';
import { ownText } from '#i18n/own-text.ts';
import { GiveTierSheet, type TierToGive } from './give-tier-sheet.tsx';

interface GiveTierProps {
  readonly card: Card;
  readonly tiers: readonly Tier[];
}

/** For managers: gives her a standing, or takes back the one that was given. */
export function GiveTier({ card, tiers }: GiveTierProps) {
  const { say } = useVoice();
  const [open, setOpen] = useState(false);
  const acts = useTierActs(card, tiers);
  if (useClerkAtTill()?.role !== 'manager') return null;
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="plain" aria-expanded={open} onClick={() => setOpen(true)}>
        {say('members.tier.give')}
      </Button>
      {card.tierByHand && (
        <Button look="plain" onClick={() => void acts.takeBack()}>
          {say('members.tier.give.back')}
        </Button>
      )}
      {open && <GiveTierSheet tiers={tiers} give={acts.give} onClose={() => setOpen(false)} />}
    </div>
  );
}

type Refusal = GiveTierRefusal | TakeBackTierRefusal;

function useTierActs({ member, tierByHand }: Card, tiers: readonly Tier[]) {
  const shop = useShop();
  const { say, language } = useVoice();
  const clerk = useClerkAtTill()?.clerk ?? '';
  const tell = (key: 'members.tier.give.done' | 'members.tier.give.gone', id = '') => {
    const known = tiers.find((each) => each.id === id);
    const text = say(key, { tier: known ? ownText(known.name, language) : id });
    showToast({ text });
  };
  const wentWell = (done: Result<unknown, Refusal>) => {
    if (!done.ok) showRefusal(say(`members.refused.${done.refusal.code}`));
    return done.ok;
  };
  const give = async (wanted: TierToGive) => {
    const given = wentWell(await giveTier(shop, { clerk, member, ...wanted }));
    if (given) tell('members.tier.give.done', wanted.tier);
    return given;
  };
  const takeBack = async () => {
    const taken = wentWell(await takeBackTier(shop, { clerk, member }));
    if (taken) tell('members.tier.give.gone', tierByHand?.tier);
  };
  return { give, takeBack };
}
