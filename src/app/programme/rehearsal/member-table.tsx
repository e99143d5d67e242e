import { Link } from 'react-router';
import { useFormat } from '#app/kit/use-format.ts';
import { paths } from '#app/paths.ts';
import type { RehearsedMember } from '#domain/insight/rehearse.ts';
import { useSay } from '#i18n/use-say.ts';
import { FiguresTable } from './figures-table.tsx';
import type { TierName } from './use-tier-name.ts';

interface MemberTableProps {
  readonly title: string;
  readonly members: readonly RehearsedMember[];
  readonly tierName: TierName;
}

/** The members to whom it makes the largest difference, each with the way to her profile. */
export function MemberTable({ title, members, tierName }: MemberTableProps) {
  const say = useSay();
  const format = useFormat();
  if (members.length === 0) return null;
  return (
    <FiguresTable
      title={title}
      heads={[
        say('programme.rehearse.member'),
        say('programme.rehearse.inForce'),
        say('programme.rehearse.draft'),
        say('programme.rehearse.difference'),
      ]}
      rows={members.map(({ member, number, name, tier, inForce, draft, differenceMinor }) => ({
        key: member,
        name: (
          <>
            <Link to={paths.member(member)} className="text-accent underline">
              {name ?? number}
            </Link>
            <span className="block text-15 text-ink3">
              {tier.inForce === tier.draft
                ? tierName(tier.draft)
                : say('programme.rehearse.move', {
                    from: tierName(tier.inForce),
                    to: tierName(tier.draft),
                  })}
            </span>
          </>
        ),
        figures: [
          format.money(inForce.costMinor),
          format.money(draft.costMinor),
          format.change(differenceMinor),
        ],
      }))}
    />
  );
}
