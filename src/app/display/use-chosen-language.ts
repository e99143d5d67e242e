import { useEffect, useState } from 'react';
import type { Scene } from '#app/kit/display/display-words.ts';
import type { Language } from '#domain/member/member.ts';
import { speakHere } from '#i18n/speech.ts';

export interface ChosenLanguage {
  /** Chosen on the display itself, for this sale. */
  readonly hers: Language | undefined;
  readonly choose: (language: Language) => void;
}

interface Chosen {
  readonly sale: string;
  readonly language: Language;
}

/** For as long as her sale lasts: what she chose, else what she told the shop, else its own. */
export function useChosenLanguage(scene: Scene | undefined): ChosenLanguage {
  const [chosen, setChosen] = useState<Chosen>();
  const sale = scene?.paid?.sale ?? scene?.sale ?? '';
  const hers = chosen?.sale === sale ? chosen.language : undefined;
  const language = hers ?? scene?.member?.language ?? scene?.shop.language;
  useEffect(() => {
    if (language !== undefined) void speakHere(language);
  }, [language]);
  return {
    hers,
    choose: (picked) => setChosen({ sale, language: picked }),
  };
}
