import { mergeMembers, separateMembers } from '#actions/merge-members.ts';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { MemberId } from '#domain/member/member.ts';
import { useSay } from '#i18n/use-say.ts';
import type { SamePerson } from './same-sheet.tsx';

/** Finds two to be one, or one to be two, and offers to take it back. */
export function useSameActs() {
  const shop = useShop();
  const say = useSay();
  const clerk = useClerkAtTill()?.clerk ?? '';
  const tell = (key: 'members.same.done' | 'members.same.separated', undo?: () => void) => {
    const text = say(key);
    showToast({ text, undo });
  };
  const merge = async ({ member, into, note }: SamePerson): Promise<boolean> => {
    const merged = await mergeMembers(shop, { clerk, member, into, note });
    if (!merged.ok) {
      showRefusal(say(`members.refused.${merged.refusal.code}`));
      return false;
    }
    const undoNote = say('members.same.undone');
    const gone = merged.value.member;
    const undo = () => void separateMembers(shop, { clerk, member: gone, note: undoNote });
    tell('members.same.done', undo);
    return true;
  };
  const separate = async (member: MemberId, note: string): Promise<boolean> => {
    const parted = await separateMembers(shop, { clerk, member, note });
    if (!parted.ok) {
      showRefusal(say(`members.refused.${parted.refusal.code}`));
      return false;
    }
    tell('members.same.separated');
    return true;
  };
  return { merge, separate };
}
