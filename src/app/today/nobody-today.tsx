import { EmptyState } from '#app/kit/empty-state.tsx';
import { useSay } from '#i18n/use-say.ts';

export function NobodyToday() {
  const say = useSay();
  return <EmptyState title={say('today.empty')} text={say('today.empty.text')} />;
}
