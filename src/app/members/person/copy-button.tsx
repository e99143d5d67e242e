import Download from 'lucide-react/icons/download';
import { copyMember } from '#actions/copy-member.ts';
import { Button } from '#app/kit/button.tsx';
import { saveAsFile } from '#app/kit/save-as-file.ts';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Card } from '#domain/member/card.ts';
import { useSay } from '#i18n/use-say.ts';

/** Everything that is held on her, as one file for her to take along. */
export function CopyButton({ card: { member, number } }: { readonly card: Card }) {
  const say = useSay();
  const shop = useShop();
  const wordings = {
    'till-offers-1': say('till.consent'),
    'members.consent@1': say('members.consent'),
  };
  const save = async () => {
    const copy = await copyMember(shop, member, wordings);
    const text = copy.ok ? say('members.copy.done') : say('members.refused.MEMBER_UNKNOWN');
    if (copy.ok) saveAsFile(`member-${number}-${copy.value.madeOn}.json`, copy.value);
    showToast({ text });
  };
  return (
    <Button icon={<Download aria-hidden size={20} />} onClick={() => void save()}>
      {say('members.copy')}
    </Button>
  );
}
