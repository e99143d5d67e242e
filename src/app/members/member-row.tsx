import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Avatar } from '#app/kit/avatar.tsx';
import { paths } from '#app/paths.ts';
import type { Language } from '#domain/member/member.ts';
import { maskedPhoneText } from '#i18n/phone-text.ts';
import { useSay } from '#i18n/use-say.ts';
import { TierOf } from './tier-of.tsx';

interface MemberRowProps {
  readonly member: string;
  readonly number: string;
  readonly name?: string;
  readonly nameLanguage?: Language;
  readonly reading?: string;
  readonly phone?: string;
  /** Id of the tier; null for none, absent where it is not known here. */
  readonly tier?: string | null;
  /** The name with what matched marked in it. */
  readonly shownName?: ReactNode;
  readonly end?: ReactNode;
}

export function MemberRow(props: MemberRowProps) {
  const { member, number, name, nameLanguage, reading, phone, tier, shownName, end } = props;
  const say = useSay();
  return (
    <Link
      to={paths.member(member)}
      className="flex min-h-18 items-center gap-3 px-4 py-2 -outline-offset-3 active:bg-sunken"
    >
      <span className="hidden wide:block">
        <Avatar name={name ?? '·'} lang={nameLanguage} />
      </span>
      <span className="min-w-0 grow">
        <span className="flex flex-wrap items-center gap-x-2">
          <span lang={nameLanguage} className="min-w-0 font-semibold">
            {shownName ?? name ?? say('members.nameless', { number })}
          </span>
          {reading && (
            <span lang={nameLanguage} className="text-15 text-ink3">
              {reading}
            </span>
          )}
          {tier && <TierOf tier={tier} />}
        </span>
        <span className="flex flex-wrap gap-x-3 text-15 text-ink3 tabular-nums">
          {phone && <span>{maskedPhoneText(phone)}</span>}
          <span className="hidden wide:inline">{number}</span>
          <span className="wide:hidden">{end}</span>
        </span>
      </span>
      <span className="hidden shrink-0 text-15 text-ink2 wide:block">{end}</span>
    </Link>
  );
}
