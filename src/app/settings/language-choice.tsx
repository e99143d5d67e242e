import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { languageNames, languages } from '#i18n/language.ts';
import { speak } from '#i18n/speech.ts';
import { useLanguage } from '#i18n/use-say.ts';

interface LanguageChoiceProps {
  readonly legend: string;
  readonly legendHidden?: boolean;
}

const options = languages.map((value) => ({ value, label: languageNames[value], lang: value }));

/** Each language by its own name; the screens speak it at once. */
export function LanguageChoice({ legend, legendHidden = false }: LanguageChoiceProps) {
  const language = useLanguage();
  return (
    <SegmentedChoice
      legend={legend}
      legendHidden={legendHidden}
      value={language === 'en-XA' ? undefined : language}
      options={options}
      onPick={(picked) => void speak(picked)}
    />
  );
}
