import { useFormat } from '#app/kit/use-format.ts';
import type { Rehearsal } from '#domain/insight/rehearse.ts';
import { useSay } from '#i18n/use-say.ts';
import { FiguresTable } from './figures-table.tsx';
import type { TierName } from './use-tier-name.ts';

interface TierTableProps {
  readonly rehearsal: Rehearsal;
  readonly tierName: TierName;
}

/** How many would stand where, and who would move. */
export function TierTable({ rehearsal: { tiers, moves }, tierName }: TierTableProps) {
  const say = useSay();
  const format = useFormat();
  return (
    <div className="flex flex-col gap-2">
      <FiguresTable
        title={say('programme.rehearse.tiers')}
        heads={[
          say('programme.rehearse.tier'),
          say('programme.rehearse.inForce'),
          say('programme.rehearse.draft'),
        ]}
        rows={tiers.map(({ tier, inForce, draft }) => ({
          key: tier ?? '',
          name: tierName(tier),
          figures: [format.points(inForce), format.points(draft)],
        }))}
      />
      {moves.length === 0 && <p>{say('programme.rehearse.moves.none')}</p>}
      <ul>
        {moves.map(({ from, to, members }) => (
          <li key={`${from} ${to}`} className="py-1 font-semibold">
            {say('programme.rehearse.moves', {
              n: members.length,
              from: tierName(from),
              to: tierName(to),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
