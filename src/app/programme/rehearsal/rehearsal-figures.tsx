import { useFormat } from '#app/kit/use-format.ts';
import { useToday } from '#app/kit/use-today.ts';
import type { Rehearsal } from '#domain/insight/rehearse.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { useSay } from '#i18n/use-say.ts';
import { useProgrammes } from '../use-programmes.ts';
import { CostTable } from './cost-table.tsx';
import { GiftCardsOwed } from './gift-cards-owed.tsx';
import { MemberTable } from './member-table.tsx';
import { TierTable } from './tier-table.tsx';
import { useTierName } from './use-tier-name.ts';

interface RehearsalFiguresProps {
  readonly rehearsal: Rehearsal;
  readonly draft: Programme;
}

/** What the draft would have cost, what it would leave owed, who would move, who would notice. */
export function RehearsalFigures({ rehearsal, draft }: RehearsalFiguresProps) {
  const say = useSay();
  const format = useFormat();
  const today = useToday();
  const inForce = useProgrammes()?.inForce;
  const tierName = useTierName(draft, inForce);
  const { from, to, members, winners, losers } = rehearsal;
  const span = { from: format.day(from, today), to: format.day(to, today), n: members };
  return (
    <>
      <p>{say('programme.rehearse.span', span)}</p>
      <CostTable rehearsal={rehearsal} />
      <GiftCardsOwed />
      <TierTable rehearsal={rehearsal} tierName={tierName} />
      <MemberTable
        title={say('programme.rehearse.winners')}
        members={winners}
        tierName={tierName}
      />
      <MemberTable title={say('programme.rehearse.losers')} members={losers} tierName={tierName} />
    </>
  );
}
