import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { jointCard } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Person } from '#storage/read/read-card.ts';
import { memberName } from '../member-name.ts';
import { Comparison } from './comparison.tsx';

interface SeparateSheetProps {
  readonly person: Person;
  /** Who is somebody else after all. */
  readonly member: MemberId;
  readonly separate: (note: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What each of the two would have again, and why they are two. */
export function SeparateSheet({ person, member, separate, onClose }: SeparateSheetProps) {
  const say = useSay();
  const [note, setNote] = useState('');
  const apart = partedFrom(person, member);
  const save = async () => {
    if (note.trim() !== '' && (await separate(note))) onClose();
  };
  return (
    <Sheet
      title={say('members.same.separate')}
      onClose={onClose}
      footer={
        <Button
          look="primary"
          className="w-full"
          disabled={note.trim() === ''}
          onClick={() => void save()}
        >
          {say('members.same.separate')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Comparison cards={apart.map((card) => ({ title: memberName(card, say), card }))} />
        <p className="text-15 text-ink2">{say('members.same.separateText')}</p>
        <Field label={say('members.tier.give.note')}>
          <TextInput value={note} maxLength={200} onText={setNote} onEnter={() => void save()} />
        </Field>
      </div>
    </Sheet>
  );
}

function partedFrom({ card, own }: Person, member: MemberId): readonly Card[] {
  const parted = own.map(({ into, ...each }) =>
    each.member === member || into === undefined ? each : { ...each, into },
  );
  return [jointCard(parted, card.member), jointCard(parted, member)].flatMap((each) => each ?? []);
}
