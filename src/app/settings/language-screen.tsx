import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { themes, useTheme } from '#app/kit/use-theme.ts';
import { useSay } from '#i18n/use-say.ts';
import { LanguageChoice } from './language-choice.tsx';
import { Column } from './panel.tsx';
import { SubScreen } from './sub-screen.tsx';

export function LanguageScreen() {
  const say = useSay();
  const [theme, setTheme] = useTheme();
  return (
    <SubScreen title={say('settings.more.looks')}>
      <Column>
        <LanguageChoice legend={say('settings.more.language')} />
        <SegmentedChoice
          legend={say('settings.more.theme')}
          value={theme}
          options={themes.map((value) => ({ value, label: say(`settings.theme.${value}`) }))}
          onPick={setTheme}
        />
      </Column>
    </SubScreen>
  );
}
