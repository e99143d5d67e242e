import { useSay } from '#i18n/use-say.ts';
import { Button } from './button.tsx';

/** In the place of who was found: that nobody can be, and what helps. It goes by itself. */
export function SearchAway() {
  const say = useSay();
  return (
    <div role="alert" className="flex w-full flex-col items-start gap-2 p-3">
      <p className="font-semibold">{say('kit.away')}</p>
      <p className="text-ink2">{say('kit.away.text')}</p>
      <Button onClick={() => location.reload()}>{say('kit.broken.reload')}</Button>
    </div>
  );
}
