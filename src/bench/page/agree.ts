import { assert } from '#domain/assert.ts';
import { canonicalJson } from '#protocol/canonical.ts';
import { readCard } from '#storage/read/read-card.ts';
import { foundAll, openBareTill } from './bare-till.ts';
import { RowDatabase } from './dexie-rows.ts';
import { benchLoadOnce } from './load.ts';
import { people } from './people.ts';
import { answer, openRaw, removeDatabase } from './raw-idb.ts';

const MEMBERS = 500;

/**
 * Before anything is timed: what was loaded each way gives the same cards for the same
 * questions.
 */
export async function benchAgree(): Promise<number> {
  const names = { ours: 'agree-ours', rawRows: 'agree-raw', dexieTerms: 'agree-dexie' } as const;
  for (const peer of ['ours', 'rawRows', 'dexieTerms'] as const) {
    await benchLoadOnce({ peer, members: MEMBERS, name: names[peer] });
  }
  const { db, search } = await openBareTill(names.ours);
  await foundAll(search, MEMBERS);
  const rows = new RowDatabase(names.dexieTerms, true);
  const raw = await openRaw(names.rawRows, {});
  for (const { card } of people(MEMBERS)) {
    const phone = card.profile.phones?.[0]?.e164 ?? '';
    const found = await search.exact(card.number);
    const tail = await search.lookUp(phone.slice(-4), MEMBERS);
    const terms = await rows.members.where('terms').equals(phone.slice(-4)).primaryKeys();
    const byTail = tail.filter(
      (one) => one.matched.field === 'phone' && one.phoneTail === phone.slice(-4),
    );
    same(found?.member, card.member);
    same(await readCard(db, card.member), card);
    same((await rows.members.get({ number: card.number }))?.card, card);
    const store = raw.transaction('members').objectStore('members');
    same((await answer<{ card: unknown }>(store.get(card.member))).card, card);
    same(byTail.map((one) => one.member).toSorted(), terms.toSorted());
  }
  search.close();
  db.leave();
  rows.close();
  raw.close();
  for (const name of Object.values(names)) await removeDatabase(name);
  await removeDatabase(`${names.ours}.look-ups`);
  return MEMBERS;
}

function same(one: unknown, other: unknown): void {
  assert(canonicalJson(one) === canonicalJson(other), 'all that are compared answer alike');
}
