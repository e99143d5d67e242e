import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { SegmentedChoice } from '#app/kit/segmented-choice.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { Skeleton } from '#app/kit/skeleton.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useShop } from '#app/shop-context.tsx';
import { jointCard } from '#domain/fact/joint-card.ts';
import type { Card } from '#domain/member/card.ts';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import { type Person, readPerson } from '#storage/read/read-card.ts';
import { useLive } from '#storage/read/use-live.ts';
import { memberName } from '../member-name.ts';
import { Comparison } from './comparison.tsx';
import { PickMember } from './pick-member.tsx';

export interface SamePerson {
  readonly member: MemberId;
  readonly into: MemberId;
  readonly note: string;
}

interface SameSheetProps {
  readonly person: Person;
  /** Who she may be, where somebody said so already. */
  readonly other?: MemberId | undefined;
  /** Whether it was recorded; what stood against it has been said. */
  readonly merge: (wanted: SamePerson) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Who else she is: looked up, set side by side with what both have together, and confirmed. */
export function SameSheet({ person, other: suggested, merge, onClose }: SameSheetProps) {
  const say = useSay();
  const [other, setOther] = useState(suggested);
  if (other !== undefined) {
    return <Side key={other} person={person} other={other} merge={merge} onClose={onClose} />;
  }
  const others = person.own.map(({ member }) => member);
  return (
    <Sheet title={say('members.same')} onClose={onClose}>
      <PickMember without={others} onPick={setOther} />
    </Sheet>
  );
}

interface SideProps extends Omit<SameSheetProps, 'other'> {
  readonly other: MemberId;
}

function Side({ person, other, merge, onClose }: SideProps) {
  const say = useSay();
  const { db } = useShop();
  const found = useLive(() => readPerson(db, other), [db, other]);
  const [stays, setStays] = useState<'one' | 'other'>('one');
  const [note, setNote] = useState('');
  const isReady = found !== undefined && note.trim() !== '';
  const [kept, gone] = stays === 'one' ? [person, found] : [found, person];
  const isOneName = found && memberName(person.card, say) === memberName(found.card, say);
  const nameOf = (card: Card) => (isOneName ? card.number : memberName(card, say));
  const save = async () => {
    if (!isReady || !kept || !gone) return;
    const wanted = { member: gone.card.member, into: kept.card.member, note };
    if (await merge(wanted)) onClose();
  };
  return (
    <Sheet
      title={say('members.same')}
      onClose={onClose}
      footer={
        <Button look="primary" className="w-full" disabled={!isReady} onClick={() => void save()}>
          {say('members.same.save')}
        </Button>
      }
    >
      {!found || !kept || !gone ? (
        <Skeleton rows={6} />
      ) : (
        <div className="flex flex-col gap-4">
          <Comparison
            cards={[
              { title: say('members.same.one'), card: person.card },
              { title: say('members.same.other'), card: found.card },
              { title: say('members.same.together'), card: together(kept, gone) },
            ]}
          />
          <SegmentedChoice
            legend={say('members.same.stays')}
            value={stays}
            options={[
              { value: 'one', label: nameOf(person.card) },
              { value: 'other', label: nameOf(found.card) },
            ]}
            onPick={setStays}
          />
          <p className="text-15 text-ink2">{say('members.same.text')}</p>
          <Field label={say('members.tier.give.note')}>
            <TextInput value={note} maxLength={200} onText={setNote} onEnter={() => void save()} />
          </Field>
        </div>
      )}
    </Sheet>
  );
}

/** What she would have: the cards of both, as they will be read, each of them once. */
function together(kept: Person, gone: Person) {
  const into = kept.card.member;
  const ofBoth = new Set(kept.own.map(({ member }) => member));
  const moved = gone.own
    .filter(({ member }) => !ofBoth.has(member))
    .map((card) => (card.member === gone.card.member ? { ...card, into } : card));
  return jointCard([...kept.own, ...moved], into) ?? kept.card;
}
