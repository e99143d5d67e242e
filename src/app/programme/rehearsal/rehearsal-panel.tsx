import { Button } from '#app/kit/button.tsx';
import { ProgressBar } from '#app/kit/progress-bar.tsx';
import type { Programme } from '#domain/programme/programme.ts';
import { useSay } from '#i18n/use-say.ts';
import { RehearsalFigures } from './rehearsal-figures.tsx';
import { useRehearsal } from './use-rehearsal.ts';

/** The draft on this shop's own past, beside the programme in force. Nothing of it is written. */
export function RehearsalPanel({ draft }: { readonly draft: Programme }) {
  const say = useSay();
  const { state, start, cancel } = useRehearsal(draft);
  if (state.is === 'running') {
    return (
      <section className="flex flex-col gap-4">
        <ProgressBar label={say('programme.rehearse.running')} done={state.done} of={state.total} />
        <Button className="self-start" onClick={cancel}>
          {say('programme.rehearse.cancel')}
        </Button>
      </section>
    );
  }
  return (
    <section className="flex flex-col gap-4">
      <p className="text-ink2">{say('programme.rehearse.text')}</p>
      <Button look="primary" className="self-start" onClick={() => void start()}>
        {say(state.is === 'done' ? 'programme.rehearse.again' : 'programme.rehearse.start')}
      </Button>
      <p role="status" className="empty:hidden">
        {state.is === 'refused' && say(`programme.rehearse.refused.${state.code}`)}
      </p>
      {state.is === 'done' && <RehearsalFigures rehearsal={state.rehearsal} draft={draft} />}
    </section>
  );
}
