import { Button } from '#app/kit/button.tsx';
import { useUpdate } from '#app/kit/use-update.ts';
import { useSay } from '#i18n/use-say.ts';
import { useSettingsPorts } from './settings-ports.ts';

/** The version, and a newer one if it lies ready: taken only when nothing stands in the basket. */
export function VersionRow() {
  const say = useSay();
  const { version } = useSettingsPorts();
  const { waiting, may, apply } = useUpdate();
  return (
    <section className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
      <p className="grow text-15 text-ink2">
        {say('settings.more.version', { version })} ·{' '}
        {say(waiting ? 'settings.more.update' : 'settings.more.update.none')}
      </p>
      {waiting && (
        <Button look="primary" disabled={!may} onClick={apply}>
          {say('settings.more.update.take')}
        </Button>
      )}
      {waiting && !may && (
        <p className="w-full text-15 text-ink3">{say('settings.more.update.busy')}</p>
      )}
    </section>
  );
}
