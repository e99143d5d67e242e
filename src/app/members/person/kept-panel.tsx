import { useState } from 'react';
import { eraseMember } from '#actions/erase-member.ts';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { Panel } from '#app/kit/panel.tsx';
import { showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { ErasureReason } from '#domain/fact/person-facts.ts';
import type { Card } from '#domain/member/card.ts';
import { useSay } from '#i18n/use-say.ts';
import { CopyButton } from './copy-button.tsx';
import { EraseSheet } from './erase-sheet.tsx';

/** For managers: what a member may ask for of what is kept on her. */
export function KeptPanel({ card }: { readonly card: Card }) {
  const say = useSay();
  const shop = useShop();
  const [open, setOpen] = useState(false);
  const at = useClerkAtTill();
  if (at?.role !== 'manager') return null;
  const erase = async (reason: ErasureReason): Promise<boolean> => {
    const erased = await eraseMember(shop, { clerk: at.clerk, member: card.member, reason });
    const text = erased.ok
      ? say('members.erase.done')
      : say(`members.refused.${erased.refusal.code}`);
    showToast({ text });
    return erased.ok;
  };
  return (
    <Panel title={say('members.kept')}>
      <p className="text-15 text-ink2">{say('members.kept.text')}</p>
      <div className="flex flex-wrap gap-2">
        <CopyButton card={card} />
        <Button look="danger" aria-expanded={open} onClick={() => setOpen(true)}>
          {say('members.erase')}
        </Button>
      </div>
      {open && <EraseSheet number={card.number} erase={erase} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
