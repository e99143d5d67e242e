import Pencil from 'lucide-react/icons/pencil';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { closeOnEscape } from '#app/kit/escape-order.ts';
import { Field } from '#app/kit/field.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useSay } from '#i18n/use-say.ts';
import { useSell } from '../sell-context.ts';
import { useServing } from './use-serving.ts';

/** Below the basket: who serves her, and a note on the purchase. Nobody has to say either. */
export function SaidOfIt() {
  const say = useSay();
  const { sale } = useSell();
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never');
  const { name, clerks } = useServing();
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state === 'closed') again.current?.focus();
  }, [state]);
  if (state === 'open') return <Saying onDone={() => setState('closed')} />;
  const by = name === undefined ? [] : [say('till.said.by', { name })];
  const asked = say(clerks.length > 1 ? 'till.said.add' : 'till.said.addNote');
  const said = [...by, ...(sale.note === undefined ? [] : [sale.note])];
  return (
    <button
      ref={again}
      type="button"
      onClick={() => setState('open')}
      data-spare={said.length === 0 ? '' : undefined}
      className="flex min-h-11 w-full items-center gap-2 border-t border-line px-4 text-left text-15
        text-ink2 -outline-offset-3 active:bg-sunken"
    >
      <Pencil aria-hidden size={16} className="shrink-0" />
      <span className="min-w-0 wrap-anywhere">{said.length === 0 ? asked : said.join(' · ')}</span>
    </button>
  );
}

/** What is typed counts once the field is left: one press takes it back whole. */
function Saying({ onDone }: { readonly onDone: () => void }) {
  const say = useSay();
  const { till, sale } = useSell();
  const { clerks, clerk } = useServing();
  const atTill = useClerkAtTill()?.clerk;
  const { soldBy, note } = sale;
  const [typed, setTyped] = useNote(note ?? '');
  const keep = () => till.act({ act: 'say-of-it', soldBy, note: typed.trim() });
  const done = () => {
    keep();
    onDone();
  };
  const close = useEffectEvent(done);
  useEffect(() => closeOnEscape(() => close()), []);
  const serve = (picked: string) => {
    const other = picked === atTill ? undefined : picked;
    till.act({ act: 'say-of-it', soldBy: other, note: typed.trim() });
  };
  return (
    <section
      aria-label={say(clerks.length > 1 ? 'till.said.add' : 'till.said.addNote')}
      className="flex flex-col gap-3 border-t border-line px-4 py-3"
    >
      {clerks.length > 1 && (
        <SegmentedChoice
          legend={say('till.said.who')}
          value={clerk}
          options={clerks.map(({ clerk: value, name }) => ({ value, label: name }))}
          onPick={serve}
        />
      )}
      <Field label={say('till.said.note')} hint={say('till.said.note.hint')}>
        <TextInput
          autoFocus
          maxLength={200}
          value={typed}
          onText={setTyped}
          onBlur={keep}
          onEnter={done}
        />
      </Field>
      <Button onClick={done}>{say('till.said.done')}</Button>
    </section>
  );
}

/** As it is typed; taken back on the till, it is what it was before. */
function useNote(note: string) {
  const [typed, setTyped] = useState(note);
  const [known, setKnown] = useState(note);
  if (note !== known) {
    setKnown(note);
    setTyped(note);
  }
  return [typed, setTyped] as const;
}
