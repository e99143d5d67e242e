import { useSay } from '#i18n/use-say.ts';
import type { BroughtIn } from '#sync/status.ts';

/** What became of a file: what was new, what was known, and what does not count and why. */
export function BroughtReport({ report }: { readonly report: BroughtIn }) {
  const say = useSay();
  const { fresh, known, left, aside } = report;
  const isDone = left === 0;
  return (
    <div className="flex flex-col gap-1 rounded-md border border-line bg-sunken p-4">
      {fresh > 0 && (
        <p className="font-semibold">{say('settings.device.file.fresh', { n: fresh })}</p>
      )}
      {fresh === 0 && isDone && (
        <p className="font-semibold">{say('settings.device.file.nothingNew')}</p>
      )}
      {known > 0 && <p>{say('settings.device.file.known', { n: known })}</p>}
      {aside.map(({ code, n }) => (
        <p key={code} className="text-warn">
          {say('settings.device.file.aside', { n })} {say(`settings.device.aside.why.${code}`)}
        </p>
      ))}
      <p className={isDone ? 'text-ink2' : 'text-warn'}>
        {isDone
          ? say('settings.device.file.delete')
          : say('settings.device.file.left', { n: left })}
      </p>
    </div>
  );
}
