import { useState } from 'react';
import { Column } from '#app/kit/panel.tsx';
import { Skeleton } from '#app/kit/skeleton.tsx';
import { SubScreen } from '#app/kit/sub-screen.tsx';
import { useTopOfScreen } from '#app/kit/use-top-of-screen.ts';
import { useShop } from '#app/shop-context.tsx';
import { openShiftIn, type ShiftNow } from '#domain/shift/shift-now.ts';
import { readShiftNow } from '#storage/read/read-shift.ts';
import { useLive } from '#storage/read/use-live.ts';
import { OpenPanel } from './open-panel.tsx';
import { OpenShiftView } from './open-shift-view.tsx';
import { ZList } from './report/z-list.tsx';
import { useTelling } from './telling.ts';

/** The drawer of this till: open a shift, move cash, count and close; and the Z reports. */
export function ShiftScreen() {
  const { say } = useTelling();
  const { db } = useShop();
  const now = useLive(() => readShiftNow(db), [db]);
  /** What was closed just now stands first. */
  const [closed, setClosed] = useState<number>();
  useTopOfScreen(closed);
  return (
    <SubScreen title={say('shift.title')}>
      <Column>
        {closed !== undefined && <ZList closed={closed} />}
        {now ? (
          <Drawer now={now} onClosed={({ number }) => setClosed(number)} />
        ) : (
          <Skeleton rows={6} />
        )}
        {closed === undefined && <ZList />}
      </Column>
    </SubScreen>
  );
}

interface DrawerProps {
  readonly now: ShiftNow;
  readonly onClosed: (z: { readonly number: number }) => void;
}

function Drawer({ now, onClosed }: DrawerProps) {
  const open = openShiftIn(now);
  if (!open) return <OpenPanel now={now} />;
  return <OpenShiftView key={open.shift} now={now} open={open} onClosed={onClosed} />;
}
