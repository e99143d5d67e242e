import { useEffect, useRef, useState } from 'react';
import { type RehearseRefusal, rehearseProgramme } from '#actions/rehearse-programme.ts';
import { useShop } from '#app/shop-context.tsx';
import type { Rehearsal } from '#domain/insight/rehearse.ts';
import type { Programme } from '#domain/programme/programme.ts';

type State =
  | { readonly is: 'ready' }
  | { readonly is: 'running'; readonly done: number; readonly total: number }
  | { readonly is: 'refused'; readonly code: RehearseRefusal['code'] }
  | { readonly is: 'done'; readonly rehearsal: Rehearsal };

/** One rehearsal of a draft at a time; left behind, it is given up. */
export function useRehearsal(draft: Programme) {
  const shop = useShop();
  const [state, setState] = useState<State>({ is: 'ready' });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async () => {
    const own = new AbortController();
    stop.current = own;
    setState({ is: 'running', done: 0, total: 0 });
    const onStep = (members: { readonly done: number; readonly total: number }) =>
      setState({ is: 'running', ...members });
    const rehearsed = await rehearseProgramme(shop, { draft, onStep, signal: own.signal });
    setState(
      rehearsed.ok
        ? { is: 'done', rehearsal: rehearsed.value }
        : { is: 'refused', code: rehearsed.refusal.code },
    );
  };
  return { state, start, cancel: () => stop.current?.abort() };
}
