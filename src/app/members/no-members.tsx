import { Link } from 'react-router';
import { EmptyState } from '#app/kit/empty-state.tsx';
import { paths } from '#app/paths.ts';
import { useSay } from '#i18n/use-say.ts';

export function NoMembers() {
  const say = useSay();
  return (
    <EmptyState title={say('members.empty')} text={say('members.empty.text')}>
      <div className="flex flex-wrap justify-center gap-x-6">
        <NextStep to={paths.sell} text={say('members.empty.till')} />
        <NextStep to={paths.importing} text={say('members.empty.import')} />
      </div>
    </EmptyState>
  );
}

export function NextStep({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <Link to={to} className="inline-flex min-h-12 items-center font-semibold text-accent underline">
      {text}
    </Link>
  );
}
