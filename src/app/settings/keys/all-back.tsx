import { Button } from '#app/kit/button.tsx';
import { setAllKeysBack, useOwnKeys } from '#app/kit/own-keys.ts';
import { useSay } from '#i18n/use-say.ts';

/** That keys can be others on this device, and one press to have all as they were. */
export function AllBack() {
  const say = useSay();
  const n = useOwnKeys().size;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="min-w-0 grow basis-64 text-ink2">{say('help.own.how')}</p>
      {n > 0 && <Button onClick={setAllKeysBack}>{say('help.own.allBack', { n })}</Button>}
    </div>
  );
}
