import { takeBackReward, takeReward } from '#actions/take-reward.ts';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Panel } from '#app/kit/panel.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { RewardTaken } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { InForce } from '#domain/programme/in-force.ts';
import type { Reward } from '#domain/programme/programme.ts';
import { takeReward as decide } from '#domain/rights/take-reward.ts';
import { ownText } from '#i18n/own-text.ts';
import { useInForce } from '../use-programme.ts';
import { rewardRefusalText } from './reward-refusal-text.ts';

/** What her points can become today, and of the rest of the catalogue what is missing. */
export function RewardsPanel({ card }: { readonly card: Card }) {
  const { say } = useVoice();
  const rules = useInForce();
  const { rewards = [] } = rules?.programme ?? {};
  if (!rules || rewards.length === 0) return null;
  return (
    <Panel title={say('members.rewards')}>
      <ul className="flex flex-col gap-2">
        {rewards.map((reward) => (
          <RewardRow key={reward.id} card={card} rules={rules} reward={reward} />
        ))}
      </ul>
    </Panel>
  );
}

interface RewardRowProps {
  readonly card: Card;
  readonly rules: InForce;
  readonly reward: Reward;
}

function RewardRow({ card, rules, reward }: RewardRowProps) {
  const voice = useVoice();
  const { say, language, today } = voice;
  const give = useGive(card, reward);
  const { id, points } = reward;
  const name = ownText(reward.name, language);
  const taken = decide({ ...rules, card, day: today, reward: id, right: id });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span>
        {!taken.ok && <span className="block">{name}</span>}
        <span className="text-15 text-ink2">{say('kit.points', { points })}</span>
        {!taken.ok && (
          <span className="block text-15 text-ink2">{rewardRefusalText(taken.refusal, voice)}</span>
        )}
      </span>
      {taken.ok && (
        <Button onClick={() => void give()}>{say('members.reward.give', { reward: name })}</Button>
      )}
    </li>
  );
}

function useGive({ member }: Card, { id, name }: Reward) {
  const shop = useShop();
  const clerk = useClerkAtTill()?.clerk ?? '';
  const voice = useVoice();
  const { say, language } = voice;
  const said = { reward: ownText(name, language) };
  const tell = (text: string, undo?: () => void) => {
    showToast({ text, undo });
  };
  const takeBack = async ({ rights: [issued] }: RewardTaken) => {
    const back = await takeBackReward(shop, { clerk, member, right: issued?.right ?? '' });
    tell(back.ok ? say('members.reward.back', said) : rewardRefusalText(back.refusal, voice));
  };
  return async () => {
    const given = await takeReward(shop, { clerk, member, reward: id });
    if (!given.ok) return tell(rewardRefusalText(given.refusal, voice));
    return tell(say('members.reward.given', said), () => void takeBack(given.value));
  };
}
