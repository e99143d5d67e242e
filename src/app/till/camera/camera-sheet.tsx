import SwitchCamera from 'lucide-react/icons/switch-camera';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '#app/kit/button.tsx';
import { foldedCode } from '#app/kit/scanner/scan-run.ts';
import { Sheet } from '#app/kit/sheet.tsx';
import { useFault } from '#app/kit/use-fault.ts';
import { useSay } from '#i18n/use-say.ts';
import { piecesIn } from '../basket/sale.ts';
import { useSell } from '../sell-context.ts';
import { type CameraState, watchCamera } from './watch-camera.ts';

/** A camera in place of a scanner: what it reads goes where a scan goes. */
export function CameraSheet({ onCode }: { readonly onCode: (code: string) => void }) {
  const say = useSay();
  const { sale, show } = useSell();
  const [taken, setTaken] = useState<string>();
  const { video, state, turn, again } = useCamera((code) => {
    setTaken(code);
    onCode(foldedCode(code));
  });
  const pieces = piecesIn(sale);
  return (
    <Sheet title={say('camera.title')} side="left" keepFocus onClose={() => show(undefined)}>
      <div className="flex flex-col gap-4">
        <video
          ref={video}
          muted
          playsInline
          aria-label={say('camera.picture')}
          className={`aspect-4/3 w-full rounded-md bg-sunken object-cover
            ${state.kind === 'refused' ? 'hidden' : ''}`}
        />
        {state.kind === 'refused' ? (
          <>
            <p>{say(`camera.refused.${state.why}`)}</p>
            <Button onClick={again}>{say('camera.again')}</Button>
          </>
        ) : (
          <p className="text-ink2">
            {say(state.kind === 'starting' ? 'camera.starting' : 'camera.hold')}
          </p>
        )}
        <p role="status" className="tabular-nums">
          {taken !== undefined && say('camera.taken', { code: taken })}{' '}
          {pieces > 0 && say('camera.basket', { n: pieces })}
        </p>
        {turn && (
          <Button icon={<SwitchCamera aria-hidden size={20} />} onClick={turn}>
            {say('camera.other')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

function useCamera(found: (code: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, tell] = useState<CameraState>({ kind: 'starting' });
  const [asked, ask] = useState<{ readonly device?: string; readonly times: number }>({ times: 1 });
  const onCode = useEffectEvent(found);
  const onFault = useEffectEvent(useFault());
  useEffect(() => {
    if (video.current === null) return;
    const stop = new AbortController();
    const watched = watchCamera(video.current, {
      device: asked.device,
      signal: stop.signal,
      onCode: (code) => onCode(code),
      tell: (next) => {
        if (!stop.signal.aborted) tell(next);
      },
    });
    watched.catch((fault: unknown) => onFault(fault));
    return () => stop.abort();
  }, [asked]);
  const next = state.kind === 'watching' ? nextOf(state.all, state.device) : undefined;
  return {
    video,
    state,
    turn: next === undefined ? undefined : () => ask({ device: next, times: asked.times + 1 }),
    again: () => ask({ ...asked, times: asked.times + 1 }),
  };
}

function nextOf(all: readonly string[], device: string): string | undefined {
  return all.length < 2 ? undefined : all[(all.indexOf(device) + 1) % all.length];
}
