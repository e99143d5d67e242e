import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type OpenBoutiqueRefusal, openBoutique } from '#actions/open-boutique.ts';
import { signIn } from '#app/kit/clerk-at-till.ts';
import { showRefusal } from '#app/kit/toasts.ts';
import { paths } from '#app/paths.ts';
import { useShop } from '#app/shop-context.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { Answers } from './first-answers.ts';
import { useSettingsPorts } from './settings-ports.ts';
import { useLikelyPlace } from './use-likely-place.ts';

const firstPlaces = { sample: paths.today, import: paths.importing, empty: paths.sell } as const;

/** Opens the boutique as answered, fills it, and puts its manager at the till. */
export function useOpening() {
  const say = useSay();
  const shop = useShop();
  const navigate = useNavigate();
  const { fillSample } = useSettingsPorts();
  const likely = useLikelyPlace({});
  const [opening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<OpenBoutiqueRefusal['code']>();
  const open = async (answers: Answers) => {
    setOpening(true);
    setRefusal(undefined);
    const { country = likely.country, currency = likely.currency } = answers;
    const opened = await openBoutique(shop, {
      name: answers.name,
      country,
      currency,
      manager: { name: answers.managerName, pin: answers.pin },
    });
    if (!opened.ok) {
      setOpening(false);
      return setRefusal(opened.refusal.code);
    }
    const manager = opened.value;
    const filled =
      answers.start !== 'sample' || (await fillSample(shop, { manager, currency, country }));
    if (!filled) showRefusal(say('firstrun.sample.failed'));
    signIn({ clerk: manager.clerk, name: manager.name, role: manager.role });
    return await navigate(firstPlaces[answers.start], { replace: true });
  };
  return { open, opening, refusal };
}
