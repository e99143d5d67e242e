import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { EmptyState } from '#app/kit/empty-state.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { useSay } from '#i18n/use-say.ts';
import { CheckedStep } from './import/checked-step.tsx';
import { ChooseFile } from './import/choose-file.tsx';
import { DoneStep } from './import/done-step.tsx';
import { EarlierImports } from './import/earlier-imports.tsx';
import { MatchStep } from './import/match-step.tsx';
import { Notice } from './import/notice.tsx';
import { RunningStep } from './import/running-step.tsx';
import { type Import, useImport } from './import/use-import.ts';

export function ImportScreen() {
  const say = useSay();
  const manages = useClerkAtTill()?.role === 'manager';
  return (
    <SubScreen title={say('import.title')}>
      {manages ? <Steps /> : <EmptyState title={say('import.choose.manager')} />}
    </SubScreen>
  );
}

function Steps() {
  const opened = useImport();
  const { state, importing, house } = opened;
  const { running, notice } = state;
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-6 p-4 pb-12">
      {notice && <Notice notice={notice} />}
      {running ? (
        <RunningStep running={running} now={house.shop.now()} onCancel={() => importing.cancel()} />
      ) : (
        <Step {...opened} />
      )}
    </div>
  );
}

function Step({ state, importing, house }: Import) {
  const { step, file, wish, checked, outcome } = state;
  const acts = { importing, house };
  if (step === 'match' && file && wish) return <MatchStep {...acts} file={file} wish={wish} />;
  if (step === 'checked' && file && wish && checked) {
    return <CheckedStep {...acts} file={file} wish={wish} checked={checked} />;
  }
  if (step === 'done' && file && outcome) {
    return <DoneStep {...acts} name={file.name} outcome={outcome} left={checked?.refused ?? 0} />;
  }
  return (
    <>
      <ChooseFile onFile={(blob) => void importing.open(house, { name: blob.name, blob })} />
      <EarlierImports house={house} />
    </>
  );
}
