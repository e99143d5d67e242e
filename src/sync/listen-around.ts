import type { TillDatabase } from '#storage/database.ts';
import type { Leader } from './leader.ts';
import type { StatusWriter } from './status.ts';
import type { TabChannel } from './tab-channel.ts';

interface Around {
  readonly db: TillDatabase;
  readonly leader: Leader;
  readonly status: StatusWriter;
  readonly tabs: TabChannel;
}

/**
 * Hears what makes it worth asking the endpoint sooner: something was recorded, the browser thinks
 * the line is back (it may be wrong, and is asked for no more than that), somebody looks again, and
 * what the other tabs say. Gives back how to stop listening.
 */
export function listenAround({ db, leader, status, tabs }: Around): () => void {
  const stopHearing = db.nudges.listen((nudge) => {
    if (nudge.kind === 'till') leader.now();
    if (nudge.kind === 'facts') leader.soon();
    if (nudge.kind === 'facts' || nudge.kind === 'arriving') void leader.recount();
  });
  const tellStatus = () => tabs.tell({ kind: 'status', status: status.status() });
  const stopTelling = status.subscribe(() => {
    if (leader.leads) tellStatus();
  });
  tabs.listen((word) => {
    if (word.kind === 'status' && !leader.leads) status.replace(word.status);
    if (word.kind === 'how-is-it' && leader.leads) tellStatus();
    if (word.kind === 'nudge') word.expecting ? leader.expect() : leader.soon();
  });
  tabs.tell({ kind: 'how-is-it' });
  const stopWatching = watchWindow(leader);
  return () => {
    stopHearing();
    stopTelling();
    stopWatching();
    tabs.close();
  };
}

function watchWindow(leader: Leader): () => void {
  const window: Window | undefined = globalThis.window;
  if (window === undefined) return () => undefined;
  const onLine = () => leader.now();
  const onLook = () => {
    if (document.visibilityState === 'visible') leader.now();
  };
  window.addEventListener('online', onLine);
  document.addEventListener('visibilitychange', onLook);
  return () => {
    window.removeEventListener('online', onLine);
    document.removeEventListener('visibilitychange', onLook);
  };
}
