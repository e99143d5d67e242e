import { useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import type { ShopShown } from '#app/kit/display/display-words.ts';
import { useSay } from '#i18n/use-say.ts';
import { PhoneEntry } from './phone-entry.tsx';

interface IdleViewProps {
  readonly shop: ShopShown;
  /** She may say who she is before anything is rung up. */
  readonly onPhone: ((phone: string) => void) | undefined;
}

/** Between two sales: the shop's name, and a word of thanks. */
export function IdleView({ shop, onPhone }: IdleViewProps) {
  const say = useSay();
  const [typing, setTyping] = useState(false);
  if (typing && onPhone) return <PhoneEntry onPhone={onPhone} onClose={() => setTyping(false)} />;
  return (
    <div className="flex h-full flex-col items-center justify-center gap-6 p-6 text-center">
      <h1 className="font-display text-44 font-normal text-balance wrap-anywhere">{shop.name}</h1>
      <p className="text-20 text-ink2">{say('display.idle')}</p>
      {onPhone && (
        <Button look="quiet" className="min-h-16!" onClick={() => setTyping(true)}>
          {say('display.phone.open')}
        </Button>
      )}
    </div>
  );
}
