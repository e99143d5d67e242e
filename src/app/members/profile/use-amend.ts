import { amendMember } from '#actions/amend-member.ts';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { toldRefusalText } from '#app/kit/told-refusal-text.ts';
import { useShop } from '#app/shop-context.tsx';
import type { MemberAmended } from '#domain/fact/fact.ts';
import type { Card } from '#domain/member/card.ts';
import type { Profile, ProfileField } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';

type Changes = MemberAmended['changes'];

/** Saves a change of her card, and offers what stood there before. */
export function useAmend({ member, profile }: Card) {
  const say = useSay();
  const shop = useShop();
  const clerk = useClerkAtTill()?.clerk ?? '';
  return async (label: string, changes: Changes): Promise<boolean> => {
    const amended = await amendMember(shop, { clerk, member, changes });
    if (!amended.ok) {
      const { refusal } = amended;
      const isOutage = refusal.code === 'NOT_RECORDED' || refusal.code === 'MEMBER_UNKNOWN';
      const text = isOutage
        ? say(`members.refused.${refusal.code}`)
        : toldRefusalText(refusal, say);
      showRefusal(text);
      return false;
    }
    const text = say('members.edit.saved', { field: label });
    const before = asItWas(profile, changes);
    showToast({ text, undo: () => void amendMember(shop, { clerk, member, changes: before }) });
    return true;
  };
}

function asItWas(profile: Profile, changes: Changes): Changes {
  const fields = Object.keys(changes) as ProfileField[];
  return Object.fromEntries(fields.map((field) => [field, profile[field] ?? null]));
}
