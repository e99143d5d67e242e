import { recordActivity } from '#actions/record-activity.ts';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Panel } from '#app/kit/panel.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import type { Activity } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import { useProgramme } from '../use-programme.ts';
import { activityRefusalText } from './activity-refusal-text.ts';

/** What a clerk may give points for: a visit, a survey, what the boutique thought of. */
export function ActivitiesPanel({ card }: { readonly card: Card }) {
  const { say } = useVoice();
  const programme = useProgramme();
  const onTheSpot = (programme?.activities ?? []).filter(({ kind }) =>
    ['visit', 'survey', 'own'].includes(kind),
  );
  if (onTheSpot.length === 0) return null;
  return (
    <Panel title={say('members.activities')}>
      <div className="flex flex-wrap gap-2">
        {onTheSpot.map((activity) => (
          <ActivityButton key={activity.id} card={card} activity={activity} />
        ))}
      </div>
    </Panel>
  );
}

interface ActivityButtonProps {
  readonly card: Card;
  readonly activity: Activity;
}

function ActivityButton({ card: { member }, activity }: ActivityButtonProps) {
  const shop = useShop();
  const clerk = useClerkAtTill()?.clerk ?? '';
  const voice = useVoice();
  const { say, language } = voice;
  const { id, points } = activity;
  const said = { name: ownText(activity.name, language), n: points };
  const give = async () => {
    const given = await recordActivity(shop, { clerk, member, activity: id });
    const text = given.ok
      ? say('members.activity.given', said)
      : activityRefusalText(given.refusal, voice);
    showToast({ text });
  };
  return <Button onClick={() => void give()}>{say('members.activity.add', said)}</Button>;
}
