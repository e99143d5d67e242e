import { Panel } from '#app/kit/panel.tsx';
import type { Card } from '#domain/member/card.ts';
import { useSay } from '#i18n/use-say.ts';
import { TextField } from './text-field.tsx';

export function NotePanel({ card }: { readonly card: Card }) {
  const say = useSay();
  return (
    <Panel title={say('members.notes')}>
      <TextField card={card} field="note" />
    </Panel>
  );
}
