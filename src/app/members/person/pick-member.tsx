import { useEffect, useState } from 'react';
import type { Shop } from '#actions/shop.ts';
import { TextInput } from '#app/kit/text-input.tsx';
import { useShop } from '#app/shop-context.tsx';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';

type Found = Awaited<ReturnType<Shop['search']['lookUp']>>[number];

interface PickMemberProps {
  /** Who is not offered. */
  readonly without: readonly MemberId[];
  readonly onPick: (member: MemberId) => void;
}

const most = 8;

/** Looks members up and picks one of them. */
export function PickMember({ without, onPick }: PickMemberProps) {
  const say = useSay();
  const { search } = useShop();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<{ of: string; found: readonly Found[] }>();
  const sought = text.trim();
  useEffect(() => {
    let wanted = true;
    void search.lookUp(sought, most).then((found) => wanted && setAnswer({ of: sought, found }));
    return () => {
      wanted = false;
    };
  }, [search, sought]);
  const found = (answer?.found ?? []).filter(({ member }) => !without.includes(member));
  return (
    <div className="flex flex-col gap-2">
      <TextInput
        data-first
        aria-label={say('members.search')}
        placeholder={say('members.search.hint')}
        value={text}
        onText={setText}
      />
      {sought !== '' && answer?.of === sought && found.length === 0 && (
        <p role="status" className="text-ink2">
          {say('members.nothing', { text: sought })}
        </p>
      )}
      <ul className="flex flex-col">
        {found.map(({ member, name, number, phoneMasked }) => (
          <li key={member}>
            <button
              type="button"
              className="flex min-h-14 w-full flex-col justify-center border-b border-line px-1
                text-left active:bg-sunken"
              onClick={() => onPick(member)}
            >
              <span className="font-semibold">{name ?? say('members.nameless', { number })}</span>
              <span className="text-15 text-ink3 tabular-nums">
                {[phoneMasked, number].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
