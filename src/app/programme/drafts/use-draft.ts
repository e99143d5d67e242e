import { useState } from 'react';
import { keepProgrammeDraft } from '#actions/keep-programme-draft.ts';
import { showRefusal } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Programme } from '#domain/programme/programme.ts';
import { useSay } from '#i18n/use-say.ts';
import { readProgrammeDrafts } from '#storage/read/read-programme-drafts.ts';
import { useLive } from '#storage/read/use-live.ts';

export interface DraftInHand {
  /** Absent until it is read; null when there is none of that id. */
  readonly programme: Programme | null | undefined;
  /** On the screen at once, and kept. */
  readonly change: (next: Programme) => void;
}

/** A draft of this device as it is worked on: every change is kept as it is made. */
export function useDraft(id: string): DraftInHand {
  const say = useSay();
  const shop = useShop();
  const [own, setOwn] = useState<Programme>();
  const drafts = useLive(() => readProgrammeDrafts(shop.db), [shop.db]);
  const kept = drafts?.find((draft) => draft.id === id);
  const keep = async (programme: Programme) => {
    const done = await keepProgrammeDraft(shop, { draft: id, programme });
    if (!done.ok) showRefusal(say('programme.draft.notKept'));
  };
  const change = (next: Programme) => {
    setOwn(next);
    void keep(next);
  };
  return { programme: own ?? (drafts && (kept?.programme ?? null)), change };
}
