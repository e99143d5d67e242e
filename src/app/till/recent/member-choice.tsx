import { useSay } from '#i18n/use-say.ts';
import type { FoundMember } from '../omnibox/found.ts';

interface MemberChoiceProps {
  readonly members: readonly FoundMember[];
  readonly disabled: boolean;
  readonly onPick: (member: string) => void;
}

/** Who was found: a name, and as much of the phone as is shown. */
export function MemberChoice({ members, disabled, onPick }: MemberChoiceProps) {
  const say = useSay();
  if (members.length === 0) return null;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {members.map(({ member, name, phoneMasked, number }) => (
        <li key={member}>
          <button
            type="button"
            disabled={disabled}
            onClick={() => onPick(member)}
            className="flex min-h-14 w-full items-center gap-3 px-1 text-left active:bg-sunken"
          >
            <span className="min-w-0 grow truncate font-semibold">
              {name ?? say('till.member.unnamed')}
            </span>
            <span className="figures shrink-0 text-15 text-ink2">{phoneMasked ?? number}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
