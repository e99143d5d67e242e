import { useSay } from '#i18n/use-say.ts';
import { Button } from '../kit/button.tsx';

export interface StoppedScreenProps {
  /** Stale: another tab runs a newer version. Closed: the device does not open the database. */
  readonly why: 'stale' | 'closed';
}

/** One of the two things that stop a till. It says so and offers the way on. */
export function StoppedScreen({ why }: StoppedScreenProps) {
  const say = useSay();
  const title = say(`shell.${why}.title`);
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-4 p-6">
      <title>{title}</title>
      <h1 className="text-24">{title}</h1>
      <p className="text-ink2">{say(`shell.${why}.text`)}</p>
      <div>
        <Button look="primary" onClick={() => location.reload()}>
          {say(why === 'stale' ? 'shell.stale.reload' : 'shell.closed.retry')}
        </Button>
      </div>
    </main>
  );
}
