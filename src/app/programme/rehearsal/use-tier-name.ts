import type { Programme } from '#domain/programme/programme.ts';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';

export type TierName = (tier: string | null) => string;

/** A tier by its name in the draft, or, where the draft has none of that id, in the other. */
export function useTierName(draft: Programme, inForce: Programme | undefined): TierName {
  const say = useSay();
  const language = useLanguage();
  const tiers = [...draft.tiers, ...(inForce?.tiers ?? [])];
  return (tier) => {
    const name = tiers.find(({ id }) => id === tier)?.name;
    return name ? ownText(name, language) : say('programme.rehearse.noTier');
  };
}
