import { root } from './run.ts';

/** What the till needs before a clerk can scan: the page's own start, and the screen it shows. */
const ROOTS = ['src/main.tsx', 'src/app/till/sell-screen.tsx'];

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names the one file for all that is imported at once on the way to the first scan: many small
 * files pack badly and cost a request each. What is fetched later keeps files of its own.
 */
export function firstChunk(): (id: string, modules: Modules) => string | null {
  const roots = ROOTS.map((place) => `${root}${place}`);
  let first: ReadonlySet<string> | undefined;
  return (id, modules) => {
    first ??= reachedFrom(roots, modules);
    return first.has(id) && !roots.includes(id) ? 'till' : null;
  };
}

function reachedFrom(roots: readonly string[], modules: Modules): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = [...roots];
  for (const id of next) {
    if (reached.has(id)) continue;
    reached.add(id);
    next.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}
