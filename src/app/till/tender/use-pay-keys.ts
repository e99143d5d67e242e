import { useEffect, useEffectEvent } from 'react';
import { keyFor } from '#app/kit/keys.ts';
import type { Open } from '../sell-context.ts';
import type { PayAsked } from './pay-asked.ts';

interface TillAsItIs {
  /** Nothing is to be paid. */
  readonly empty: boolean;
  readonly open: Open | undefined;
}

/**
 * Hears the keys that pay from the first moment on. Where nothing is to be paid and nothing is
 * looked up, they ask for nothing: a later basket is not theirs. Beside a sheet that asks for
 * something itself, the one that pays at once would pay past it.
 */
export function usePayKeys(asked: PayAsked, { empty, open }: TillAsItIs): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const key = keyFor('till', event);
    const pays = key === 'pay' || (key === 'payNow' && (open === undefined || open.kind === 'why'));
    const belongs = pays
      ? !empty || asked.isWorking()
      : keyFor('field', event) === 'take' && asked.confirm();
    if (!belongs) return;
    event.preventDefault();
    if (pays) asked.ask(key === 'pay' ? 'reach' : 'take');
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
}
