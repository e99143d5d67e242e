import { useEffect, useState } from 'react';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import { inForce } from '#domain/programme/in-force.ts';
import { formatIn } from '#i18n/format.ts';
import type { ScreenLanguage } from '#i18n/language.ts';
import { type Say, sayIn } from '#i18n/say.ts';
import { useLanguage } from '#i18n/use-say.ts';
import { readBoutique, readProgrammes } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';
import { useHandbookVoice } from '../handbook/use-handbook-voice.ts';
import { useTrade } from '../use-format.ts';
import { type CardShown, cardShown } from './card-shown.ts';

export interface HerCard {
  readonly shown: CardShown;
  readonly language: ScreenLanguage;
}

/** Her card in her own language, else in that of the screen; nothing until all of it is there. */
export function useCardShown(card: Card): HerCard | undefined {
  const { db } = useShop();
  const screen = useLanguage();
  const language = card.profile.language ?? screen;
  const say = useSayIn(language);
  const voice = useHandbookVoice();
  const trade = useTrade();
  const boutique = useLive(() => readBoutique(db), [db])?.name;
  const programmes = useLive(() => readProgrammes(db), [db]);
  if (!say || boutique === undefined || !programmes?.length) return undefined;
  const hers = { ...voice, say, language, format: formatIn(language, trade) };
  const rules = { ...inForce(programmes, voice.today), boutique };
  return { shown: cardShown(card, rules, hers), language };
}

function useSayIn(language: ScreenLanguage): Say | undefined {
  const [learnt, setLearnt] = useState<{ readonly language: ScreenLanguage; readonly say: Say }>();
  useEffect(() => {
    let wanted = true;
    void sayIn(language).then((say) => {
      if (wanted) setLearnt({ language, say });
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return learnt?.language === language ? learnt.say : undefined;
}
