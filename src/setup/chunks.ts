import { reachedFrom } from './reached-from.ts';
import { root } from './run.ts';

/** What the till needs before a clerk can scan: the page's own start, and the screen it shows. */
export const FIRST_ROOTS = ['src/main.tsx', 'src/app/till/sell-screen.tsx'];
/** What the promise and the payment need besides: asked for the moment the till stands. */
const FLOOR_ROOTS = ['src/app/till/sell-floor.tsx'];

export const chunkGroups = [
  { name: oneChunk('till', FIRST_ROOTS), debugName: 'till', priority: 2 },
  { name: oneChunk('floor', FLOOR_ROOTS), debugName: 'floor', priority: 1 },
];

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names one file for all that is imported at once from these roots, themselves left out: many small
 * files pack badly and cost a request each. What is fetched later keeps files of its own.
 */
function oneChunk(
  name: string,
  places: readonly string[],
): (id: string, modules: Modules) => string | null {
  const roots = places.map((place) => `${root}${place}`);
  let reached: ReadonlySet<string> | undefined;
  return (id, modules) => {
    reached ??= reachedFrom(roots, (at) => modules.getModuleInfo(at)?.importedIds ?? []);
    return reached.has(id) && !roots.includes(id) ? name : null;
  };
}

/**
 * Beside a part that is fetched later its imports could be fetched at once, if the first file named
 * every one of them: 4 kB of names, for what a till has on its device soon after it stands. Only
 * the floor is waited for.
 */
export function fetchedAhead(
  part: string,
  imports: string[],
  { hostType }: { readonly hostType: 'html' | 'js' },
): string[] {
  return hostType === 'html' || part.includes('sell-floor') ? imports : [];
}
