import { realChance } from './chance.ts';
import { openStore, type StorePlace } from './store/open-store.ts';
import { makeCode } from './tills/pair.ts';

/**
 * A pairing code for whoever runs the endpoint: the way back in when the last paired till is lost.
 */
export async function giveCode(place: StorePlace): Promise<string> {
  const store = openStore(place);
  try {
    const [programme] = await store.programmes();
    if (programme === undefined) return 'No till has joined yet: the first one needs no code.';
    const now = Date.now();
    const { code, endsAt } = await makeCode(store, programme, { now, chance: realChance });
    const minutes = Math.round((endsAt - now) / 60_000);
    return `Type this code at the till within ${minutes} minutes:  ${code}`;
  } finally {
    await store.close();
  }
}
