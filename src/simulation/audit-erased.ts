import type { Logged } from '#endpoint/store/contract.ts';
import type { World } from './world.ts';

/** Of whom the endpoint knows that she was erased, nothing that names her lies anywhere. */
export async function erasedAreGone(
  { tills, known, seen }: World,
  { log, erased }: { readonly log: readonly Logged[]; readonly erased: readonly string[] },
): Promise<readonly string[]> {
  const names = erased.flatMap((member) => known.names.get(member) ?? []);
  if (names.length === 0) return [];
  seen.count('member erased', names.length);
  const kept = new Map([['the endpoint', JSON.stringify(log.map(({ entry }) => entry))]]);
  for (const till of tills) {
    kept.set(till.name, JSON.stringify([...(await till.dump()).values()]));
  }
  return [...kept].flatMap(([where, text]) =>
    names
      .filter((name) => text.includes(name))
      .map((name) => `${name} was erased, not at ${where}`),
  );
}
