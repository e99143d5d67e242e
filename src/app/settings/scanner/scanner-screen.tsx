import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { Column, Panel } from '#app/kit/panel.tsx';
import { gapsToChoose, useScanRules } from '#app/kit/scanner/scan-rules.ts';
import { scanTrial } from '#app/kit/scanner/scan-trial.ts';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useSay } from '#i18n/use-say.ts';
import { GapChart } from './gap-chart.tsx';
import { TrialWords } from './trial-words.tsx';
import { useRawKeys } from './use-raw-keys.ts';

/** A scan shows here how its keys come, and what the till makes of them by the rules below. */
export function ScannerScreen() {
  const say = useSay();
  const keys = useRawKeys();
  const [rules, change] = useScanRules();
  const trial = scanTrial(keys, rules);
  return (
    <SubScreen title={say('settings.scanner')}>
      <Column>
        <ScanHere />
        <div role="status" className="flex flex-col gap-3">
          {keys.length > 0 && <GapChart trial={trial} gapMs={rules.gapMs} />}
          {keys.length > 0 && <TrialWords trial={trial} rules={rules} onChange={change} />}
        </div>
        <Panel title={say('settings.scanner.rules')}>
          <SegmentedChoice
            legend={say('settings.scanner.gap')}
            value={`${rules.gapMs}`}
            options={gapsToChoose.map((n) => ({
              value: `${n}`,
              label: say('settings.scanner.ms', { n }),
            }))}
            onPick={(gap) => change({ gapMs: Number(gap) })}
          />
          <Prefix prefix={rules.prefix} onPrefix={(prefix) => change({ prefix })} />
          <SegmentedChoice
            legend={say('settings.scanner.reads')}
            value={rules.reads}
            options={(['as-written', 'by-place'] as const).map((value) => ({
              value,
              label: say(`settings.scanner.reads.${value}`),
            }))}
            onPick={(reads) => change({ reads })}
          />
          <p className="text-15 text-ink2">{say('settings.scanner.reads.how')}</p>
        </Panel>
      </Column>
    </SubScreen>
  );
}

/** Takes the focus away from whatever would eat the keys; the tablet's keyboard stays away. */
function ScanHere() {
  const say = useSay();
  const [ready, setReady] = useState(false);
  return (
    <button
      type="button"
      data-scan-here
      onFocus={() => setReady(true)}
      onBlur={() => setReady(false)}
      className="flex min-h-20 items-center justify-center rounded-md border-2 border-dashed
        border-line-strong bg-sunken px-4 text-17"
    >
      {say(ready ? 'settings.scanner.ready' : 'settings.scanner.here')}
    </button>
  );
}

interface PrefixProps {
  readonly prefix: string;
  readonly onPrefix: (prefix: string) => void;
}

function Prefix({ prefix, onPrefix }: PrefixProps) {
  const say = useSay();
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field
        className="min-w-0 grow basis-64"
        label={say('settings.scanner.prefix')}
        hint={say('settings.scanner.prefix.hint')}
      >
        <TextInput className="max-w-32" maxLength={4} value={prefix} onText={onPrefix} />
      </Field>
      {prefix === '' && (
        <Button onClick={() => onPrefix('~')}>{say('settings.scanner.prefix.usual')}</Button>
      )}
    </div>
  );
}
