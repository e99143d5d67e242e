import { useState } from 'react';
import { useParams } from 'react-router';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { EmptyState } from '#app/kit/empty-state.tsx';
import { Column } from '#app/kit/panel.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { paths } from '#app/paths.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { DraftForm } from '../forms/draft-form.tsx';
import { PublishPanel } from '../publish/publish-panel.tsx';
import { RehearsalPanel } from '../rehearsal/rehearsal-panel.tsx';
import { TryBasket } from '../try-basket/try-basket.tsx';
import { useDraft } from './use-draft.ts';
import { useGoods } from './use-goods.ts';

/** A draft: changed by forms, rehearsed on the shop's own past, published. For a manager. */
export function DraftScreen() {
  const say = useSay();
  const language = useLanguage();
  const { id = '' } = useParams();
  const manages = useClerkAtTill()?.role === 'manager';
  const { programme, change } = useDraft(id);
  const title = programme ? ownText(programme.name, language) : say('programme.draft');
  return (
    <SubScreen title={title} back={{ to: paths.programme, name: say('programme.draft.back') }}>
      {!manages && <EmptyState title={say('programme.draft.managerOnly')} />}
      {manages && programme === null && <EmptyState title={say('programme.draft.missing')} />}
      {manages && programme && <Steps id={id} programme={programme} change={change} />}
    </SubScreen>
  );
}

interface StepsProps {
  readonly id: string;
  readonly programme: Programme;
  readonly change: (next: Programme) => void;
}

const steps = ['form', 'try', 'rehearse', 'publish'] as const;

function Steps({ id, programme, change }: StepsProps) {
  const say = useSay();
  const goods = useGoods();
  const [step, setStep] = useState<(typeof steps)[number]>('form');
  return (
    <Column>
      <SegmentedChoice
        legend={say('programme.draft.steps')}
        legendHidden
        value={step}
        options={steps.map((value) => ({ value, label: say(`programme.draft.step.${value}`) }))}
        onPick={setStep}
      />
      {step === 'form' && <DraftForm hand={{ programme, change, goods }} />}
      {step === 'try' && <TryBasket programme={programme} />}
      {step === 'rehearse' && <RehearsalPanel draft={programme} />}
      {step === 'publish' && <PublishPanel id={id} draft={programme} />}
    </Column>
  );
}
