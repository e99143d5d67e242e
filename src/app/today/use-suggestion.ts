import { useEffect, useState } from 'react';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { useShop } from '#app/shop-context.tsx';
import type { FollowUpReason } from '#domain/desk/contact.ts';
import type { TodayRow } from '#domain/desk/today-list.ts';
import type { Language } from '#domain/member/member.ts';
import { type Say, sayIn } from '#i18n/say.ts';
import { useLanguage } from '#i18n/use-say.ts';
import { readBoutique } from '#storage/read/read-shop.ts';
import { useLive } from '#storage/read/use-live.ts';

export interface Suggestion {
  readonly text: string;
  readonly subject: string;
  readonly language: Language;
}

/** The most personal occasion first: one sentence, however many reasons there are. */
const occasions: readonly FollowUpReason[] = [
  'birthday',
  'referral',
  'tier-reached',
  'large-purchase',
  'tier-lapsing',
  'rhythm-broken',
  'not-contacted',
];

const sentences = {
  birthday: 'today.say.birthday',
  referral: 'today.say.referral',
  'large-purchase': 'today.say.largePurchase',
  'rhythm-broken': 'today.say.rhythm',
  'not-contacted': 'today.say.notContacted',
  'tier-reached': 'today.say.tierReached',
  'tier-lapsing': 'today.say.tierLapsing',
} as const;

/** What to say to her, in her own language; a greeting, never an offer. */
export function useSuggestion({ card, followUps }: TodayRow): Suggestion | undefined {
  const { db } = useShop();
  const shop = useLive(() => readBoutique(db), [db])?.name;
  const clerk = useClerkAtTill()?.name ?? '';
  const screen = useLanguage();
  const spoken = screen === 'en-XA' ? 'en' : screen;
  const language = card.profile.language ?? card.profile.nameLanguage ?? spoken;
  const say = useVoiceOf(language);
  const occasion = occasions.find((each) => followUps.some(({ reason }) => reason === each));
  if (!say || !shop || !occasion) return undefined;
  const name = card.profile.callName ?? card.profile.name ?? '';
  const named = name === '' ? 'no' : 'yes';
  return {
    text: say(sentences[occasion], { name, named, shop, clerk }),
    subject: say('today.message.subject', { shop }),
    language,
  };
}

function useVoiceOf(language: Language): Say | undefined {
  const [voice, setVoice] = useState<{ readonly say: Say; readonly language: Language }>();
  useEffect(() => {
    let wanted = true;
    void sayIn(language).then((say) => wanted && setVoice({ say, language }));
    return () => {
      wanted = false;
    };
  }, [language]);
  return voice?.language === language ? voice.say : undefined;
}
