import ChevronLeft from 'lucide-react/icons/chevron-left';
import { Link, useParams } from 'react-router';
import { EmptyState } from '#app/kit/empty-state.tsx';
import { Screen } from '#app/kit/screen.tsx';
import { Skeleton } from '#app/kit/skeleton.tsx';
import { paths } from '#app/paths.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import { useSay } from '#i18n/use-say.ts';
import { readCard } from '#storage/read/read-card.ts';
import { readHistory } from '#storage/read/read-history.ts';
import { useLive } from '#storage/read/use-live.ts';
import { memberName } from './member-name.ts';
import { KeptPanel } from './person/kept-panel.tsx';
import { PersonPanel } from './person/person-panel.tsx';
import { ActivitiesPanel } from './profile/activities-panel.tsx';
import { CardsPanel } from './profile/cards-panel.tsx';
import { ConsentPanel } from './profile/consent-panel.tsx';
import { ContactPanel } from './profile/contact-panel.tsx';
import { ContactsLog } from './profile/contacts-log.tsx';
import { NotePanel } from './profile/note-panel.tsx';
import { PointsPanel } from './profile/points-panel.tsx';
import { ProfileHead } from './profile/profile-head.tsx';
import { PromisePanel } from './profile/promise-panel.tsx';
import { PurchasesPanel } from './profile/purchases-panel.tsx';
import { RewardsPanel } from './profile/rewards-panel.tsx';
import { RightsPanel } from './profile/rights-panel.tsx';
import { StandingPanel } from './profile/standing-panel.tsx';
import { TastePanel } from './profile/taste-panel.tsx';
import { useProgramme } from './use-programme.ts';

/** One member: what the card gives, what it holds and why, what she bought, and who she is. */
export function ProfileScreen() {
  const say = useSay();
  const { db } = useShop();
  const { id = '' } = useParams();
  const read = useLive(async () => ({ card: await readCard(db, id) }), [db, id]);
  const card = read?.card;
  const title = card && !card.erased ? memberName(card, say) : say('members.title');
  return (
    <Screen title={title} header={<Back />}>
      {card && !card.erased && <Profile key={card.member} card={card} />}
      {card?.erased && (
        <EmptyState title={say('members.erased')} text={say('members.erased.text')} />
      )}
      {read === undefined && <Skeleton rows={8} />}
      {read && !card && (
        <EmptyState title={say('members.missing')} text={say('members.missing.text')} />
      )}
    </Screen>
  );
}

function Back() {
  const say = useSay();
  return (
    <Link
      to={paths.members}
      className="-ml-2 inline-flex min-h-12 items-center gap-1 rounded-md pr-3 text-ink2"
    >
      <ChevronLeft aria-hidden size={28} className="shrink-0" />
      {say('members.back')}
    </Link>
  );
}

/** Nothing is said of her before all is read: an empty ledger would be a lie. */
function Profile({ card }: { readonly card: Card }) {
  const { db } = useShop();
  const history = useLive(() => readHistory(db, card.member), [db, card]);
  const programme = useProgramme();
  if (!history || !programme) return <Skeleton rows={8} />;
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-6 p-4 pb-16">
      <ProfileHead card={card} />
      <div className="grid items-start gap-x-10 gap-y-6 min-[900px]:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-6">
          <PromisePanel card={card} />
          <StandingPanel card={card} />
          <PointsPanel card={card} history={history} />
          <RightsPanel card={card} />
          <RewardsPanel card={card} />
          <ActivitiesPanel card={card} />
          <PurchasesPanel history={history} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <ContactPanel card={card} />
          <CardsPanel card={card} />
          <ConsentPanel card={card} />
          <TastePanel card={card} history={history} />
          <NotePanel card={card} />
          <ContactsLog card={card} />
          <PersonPanel card={card} />
          <KeptPanel card={card} />
        </div>
      </div>
    </div>
  );
}
