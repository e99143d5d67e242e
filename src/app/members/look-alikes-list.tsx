import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Sheet } from '#app/kit/sheet.tsx';
import { paths } from '#app/paths.ts';
import { lookAlikes } from '#domain/member/look-alikes.ts';
import { maskedPhoneText } from '#i18n/phone-text.ts';
import { useSay } from '#i18n/use-say.ts';
import type { RosterRow } from '#storage/read/read-roster.ts';

const most = 50;

/** For managers, and quiet: members who may be one person, to be looked at side by side. */
export function LookAlikesList({ rows }: { readonly rows: readonly RosterRow[] }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const isManager = useClerkAtTill()?.role === 'manager';
  const pairs = useMemo(() => (isManager ? lookAlikes(rows) : []), [isManager, rows]);
  if (pairs.length === 0) return null;
  return (
    <>
      <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('members.alike', { n: pairs.length })}
      </Button>
      {open && (
        <Sheet title={say('members.alike.title')} onClose={() => setOpen(false)}>
          <p className="pb-2 text-15 text-ink2">{say('members.alike.text')}</p>
          <ul className="flex flex-col">
            {pairs.slice(0, most).map(({ one, other, why }) => (
              <li key={one.member + other.member} className="border-b border-line">
                <Link
                  to={paths.sameAs(one.member, other.member)}
                  className="flex min-h-16 flex-col justify-center py-2 active:bg-sunken"
                >
                  <Named row={one} />
                  <Named row={other} />
                  <span className="text-15 text-ink3">{say(`members.alike.${why}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}

function Named({ row: { name, number, phone } }: { readonly row: RosterRow }) {
  const say = useSay();
  return (
    <span className="flex flex-wrap gap-x-3">
      <span className="font-semibold break-words">
        {name ?? say('members.nameless', { number })}
      </span>
      {phone && <span className="text-ink3 tabular-nums">{maskedPhoneText(phone)}</span>}
    </span>
  );
}
