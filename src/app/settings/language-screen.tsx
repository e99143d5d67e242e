import { Column } from '#app/kit/panel.tsx';
import { paperNames, receiptPapers, useReceiptPaper } from '#app/kit/receipt-paper.ts';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { loudnesses, useLoudness } from '#app/kit/sounds.ts';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { themes, useTheme } from '#app/kit/use-theme.ts';
import { useSay } from '#i18n/use-say.ts';
import { LanguageChoice } from './language-choice.tsx';

export function LanguageScreen() {
  const say = useSay();
  const [theme, setTheme] = useTheme();
  const [loudness, setLoudness] = useLoudness();
  const [paper, setPaper] = useReceiptPaper();
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
        <SegmentedChoice
          legend={say('settings.more.paper')}
          value={paper}
          options={receiptPapers.map((value) => ({ value, label: paperNames[value] }))}
          onPick={setPaper}
        />
        <div>
          <SegmentedChoice
            legend={say('settings.more.sounds')}
            value={loudness}
            options={loudnesses.map((value) => ({ value, label: say(`settings.sounds.${value}`) }))}
            onPick={setLoudness}
          />
          <p className="pt-2 text-15 text-ink2">{say('settings.sounds.what')}</p>
        </div>
      </Column>
    </SubScreen>
  );
}
