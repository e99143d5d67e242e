import { useState } from 'react';
import { SearchAway } from '#app/kit/search-away.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useLookUp } from '#app/kit/use-look-up.ts';
import { useShop } from '#app/shop-context.tsx';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';

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
  const sought = text.trim();
  const answer = useLookUp(sought, (part) => search.lookUp(part, most));
  const away = answer?.found === 'away';
  const all = answer?.of !== sought || answer.found === 'away' ? [] : answer.found;
  const found = all.filter(({ member }) => !without.includes(member));
  return (
    <div className="flex flex-col gap-2">
      <TextInput
        data-first
        aria-label={say('members.search')}
        placeholder={say('members.search.hint')}
        value={text}
        onText={setText}
      />
      {away && <SearchAway />}
      {sought !== '' && !away && answer?.of === sought && found.length === 0 && (
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
