import type { ReactNode } from 'react';
import { Button } from '#app/kit/button.tsx';
import type { ScanRules } from '#app/kit/scanner/scan-rules.ts';
import type { ScanTrial } from '#app/kit/scanner/scan-trial.ts';
import { useSay } from '#i18n/use-say.ts';

interface TrialWordsProps {
  readonly trial: ScanTrial;
  readonly rules: ScanRules;
  readonly onChange: (more: Partial<ScanRules>) => void;
}

/** What the till would take the scan for, and what would make it easier to take. */
export function TrialWords({ trial, rules, onChange }: TrialWordsProps) {
  const say = useSay();
  const { code, raw, ending, byHand, folded, azerty, prefixed, suggestedGapMs } = trial;
  return (
    <>
      <p className="text-20 wrap-anywhere">
        {code === undefined ? say('settings.scanner.none') : say('settings.scanner.code', { code })}
      </p>
      <p className="text-15 wrap-anywhere text-ink2">
        {say('settings.scanner.raw', { raw })} · {say(`settings.scanner.ending.${ending}`)}
      </p>
      {byHand && <p>{say('settings.scanner.byHand')}</p>}
      {prefixed && <p>{say('settings.scanner.prefixed', { prefix: rules.prefix })}</p>}
      {folded && <p>{say('settings.scanner.folded')}</p>}
      {azerty !== undefined && (
        <Advice
          text={say('settings.scanner.azerty', { code: azerty })}
          act={say('settings.scanner.azerty.use')}
          onAct={() => onChange({ reads: 'by-place' })}
        />
      )}
      {suggestedGapMs !== undefined && suggestedGapMs !== rules.gapMs && (
        <Advice
          text={say('settings.scanner.suggest', { n: suggestedGapMs })}
          act={say('settings.scanner.suggest.use', { n: suggestedGapMs })}
          onAct={() => onChange({ gapMs: suggestedGapMs })}
        />
      )}
    </>
  );
}

interface AdviceProps {
  readonly text: ReactNode;
  readonly act: string;
  readonly onAct: () => void;
}

function Advice({ text, act, onAct }: AdviceProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-md bg-info-soft p-3 text-info">
      <p className="min-w-0 grow basis-64 wrap-anywhere">{text}</p>
      <Button onClick={onAct}>{act}</Button>
    </div>
  );
}
